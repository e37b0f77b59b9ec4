import {
  AtlasPicture,
  Bar,
  Look,
  NarrowPage,
  Press,
  Sheet,
  SideBars,
  WidePage,
  Word,
} from './atlas-picture.tsx';

/** The list of the database users. `edit`: also where to change one. */
export function UsersPicture({ edit }: { readonly edit: boolean }) {
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
  const side = (
    <>
      <SideBars from={98} widths={[92, 110]} />
      <Word x={46} y={182} bold>
        Security
      </Word>
      <Press number={1} x={44} y={198} width={186}>
        Database Access
      </Press>
      <SideBars from={266} widths={[104, 84]} />
    </>
  );
  return (
    <>
      <WidePage height={360} side={side} sideWidth={222} />
      <Word x={266} y={116} large>
        Database Users
      </Word>
      <Bar x={286} y={148} width={90} />
      <Bar x={450} y={148} width={70} />
      <Sheet x={262} y={172} width={322} height={84} />
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
      <Bar x={286} y={286} width={120} />
      <Bar x={450} y={286} width={110} />
    </>
  );
}

function Narrow({ edit }: { readonly edit: boolean }) {
  return (
    <>
      <NarrowPage height={380} />
      <Press number={1} x={44} y={84} width={200}>
        Database Access
      </Press>
      <Word x={40} y={168} large>
        Database Users
      </Word>
      <Sheet x={28} y={190} width={310} height={edit ? 150 : 84} />
      <Look number={2} x={52} y={210} width={170}>
        leo_site
      </Look>
      <Bar x={244} y={227} width={72} strong />
      {edit ? (
        <Press number={3} x={52} y={274} width={120}>
          Edit
        </Press>
      ) : null}
    </>
  );
}
