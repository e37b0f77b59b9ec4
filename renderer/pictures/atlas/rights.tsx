import { AtlasPicture, Bar, Down, NarrowSheet, Press, WideSheet, Word } from './atlas-picture.tsx';

/** What a database user may do: open the menu, choose, save. */
export function RightsPicture() {
  return (
    <AtlasPicture
      name="rights"
      marks={['press']}
      wide={{ height: 430, drawing: <Wide /> }}
      narrow={{ height: 440, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WideSheet height={430} sheet={326} />
      <Word x={92} y={128} large>
        Database User Privileges
      </Word>
      <Press number={1} x={92} y={148} width={350} height={48}>
        Only read any database
      </Press>
      <Down x={414} y={169} />
      <rect x="92" y="206" width="350" height="126" rx="8" className="pic-box" />
      <Press number={2} x={108} y={218} width={318}>
        Atlas admin
      </Press>
      <Word x={140} y={290}>
        Read and write to any database
      </Word>
      <Bar x={140} y={306} width={190} />
      <Bar x={246} y={369} width={92} strong />
      <Press number={3} x={368} y={352} width={164}>
        Update User
      </Press>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowSheet height={440} sheet={344} />
      <Word x={46} y={112} large>
        Database User Privileges
      </Word>
      <Press number={1} x={44} y={132} width={290} height={48}>
        Only read any database
      </Press>
      <Down x={312} y={153} />
      <rect x="44" y="190" width="290" height="126" rx="8" className="pic-box" />
      <Press number={2} x={64} y={204} width={256}>
        Atlas admin
      </Press>
      <Word x={58} y={276}>
        Read and write to any database
      </Word>
      <Bar x={58} y={292} width={180} />
      <Press number={3} x={158} y={354} width={176}>
        Update User
      </Press>
    </>
  );
}
