import { AtlasPicture, Bar, NarrowSheet, Press, WideSheet, Word } from './atlas-picture.tsx';

/** A new password for the database user: let Atlas make one, copy it, and only then save. */
export function NewPasswordPicture() {
  return (
    <AtlasPicture
      name="newPassword"
      marks={['press']}
      wide={{ height: 410, drawing: <Wide /> }}
      narrow={{ height: 440, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WideSheet height={410} sheet={300} />
      <Word x={92} y={128} large>
        Edit leo_site@admin
      </Word>
      <Word x={92} y={168}>
        Edit Password
      </Word>
      <rect x="92" y="182" width="440" height="48" rx="8" className="pic-box" />
      <Word x={112} y={212} mono>
        ••••••••••••
      </Word>
      <Press number={1} x={92} y={248} width={226}>
        Autogenerate
      </Press>
      <Press number={2} x={342} y={248} width={120}>
        Copy
      </Press>
      <Bar x={230} y={345} width={92} strong />
      <Press number={3} x={362} y={328} width={170}>
        Update User
      </Press>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowSheet height={440} sheet={344} />
      <Word x={52} y={112} large>
        Edit leo_site@admin
      </Word>
      <Word x={52} y={150}>
        Edit Password
      </Word>
      <rect x="52" y="164" width="262" height="46" rx="8" className="pic-box" />
      <Word x={72} y={193} mono>
        ••••••••••••
      </Word>
      <Press number={1} x={52} y={228} width={200}>
        Autogenerate
      </Press>
      <Press number={2} x={52} y={288} width={130}>
        Copy
      </Press>
      <Press number={3} x={138} y={358} width={176}>
        Update User
      </Press>
    </>
  );
}
