import { AtlasPicture, Bar, NarrowPage, Press, WidePage, Word } from './atlas-picture.tsx';

/** The three ways into Atlas. Only the one that was used at first leads to the right account. */
export function SignInPicture() {
  return (
    <AtlasPicture
      name="signIn"
      marks={['press']}
      wide={{ height: 400, drawing: <Wide /> }}
      narrow={{ height: 400, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WidePage height={400} />
      <Word x={172} y={124} large>
        Log in to your account
      </Word>
      <Press number={1} x={172} y={150} width={280} height={48}>
        Google
      </Press>
      <Press number={2} x={172} y={214} width={280} height={48}>
        GitHub
      </Press>
      <Bar x={172} y={283} width={122} />
      <Bar x={330} y={283} width={122} />
      <Press number={3} x={172} y={312} width={280} height={48}>
        Email Address
      </Press>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowPage height={400} />
      <Word x={52} y={108} large>
        Log in to your account
      </Word>
      <Press number={1} x={52} y={134} width={262} height={48}>
        Google
      </Press>
      <Press number={2} x={52} y={198} width={262} height={48}>
        GitHub
      </Press>
      <Bar x={52} y={267} width={112} />
      <Bar x={202} y={267} width={112} />
      <Press number={3} x={52} y={296} width={262} height={48}>
        Email Address
      </Press>
    </>
  );
}
