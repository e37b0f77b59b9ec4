import { AtlasPicture, Bar, Look, Press } from './atlas-picture.tsx';
import { NarrowSecurity, WideSecurity } from './security-page.tsx';

/** The list of the database users. */
export const UsersPicture = () => <Users edit={false} />;

/** The same, and where to change one. */
export const UsersEditPicture = () => <Users edit />;

function Users({ edit }: { readonly edit: boolean }) {
  return (
    <AtlasPicture
      name={edit ? 'usersEdit' : 'users'}
      marks={['press', 'look']}
      wide={{ height: 360, drawing: <Wide edit={edit} /> }}
      narrow={{ height: edit ? 370 : 320, drawing: <Narrow edit={edit} /> }}
    />
  );
}

function Wide({ edit }: { readonly edit: boolean }) {
  return (
    <WideSecurity page="users" columnAt={450}>
      <Look number={2} x={286} y={192} width={152}>
        leo_site
      </Look>
      {edit ? (
        <Press number={3} x={478} y={192} width={90}>
          Edit
        </Press>
      ) : (
        <Bar x={458} y={209} width={110} strong />
      )}
    </WideSecurity>
  );
}

function Narrow({ edit }: { readonly edit: boolean }) {
  return (
    <NarrowSecurity page="users" height={edit ? 150 : 84}>
      <Look number={2} x={52} y={210} width={170}>
        leo_site
      </Look>
      <Bar x={244} y={227} width={72} strong />
      {edit ? (
        <Press number={3} x={52} y={274} width={120}>
          Edit
        </Press>
      ) : null}
    </NarrowSecurity>
  );
}
