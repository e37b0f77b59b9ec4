import { Target } from '../picture.tsx';
import { AtlasPicture, Bar, NarrowSheet, Press, WideSheet, Word } from './atlas-picture.tsx';

const copySign = 'M8.5 8.5h12v12h-12ZM4.5 15.5V6A1.5 1.5 0 0 1 6 4.5h9.5';

/** After Connect: the row Drivers, the long line, and the sign that copies it. */
export function DriversPicture() {
  return (
    <AtlasPicture
      name="drivers"
      marks={['press', 'look']}
      wide={{ height: 430, drawing: <Wide /> }}
      narrow={{ height: 430, drawing: <Narrow /> }}
    />
  );
}

function CopySign({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <Target kind="press" number={3} x={x} y={y} width={58} height={58} markAt={{ x, y }}>
      <path d={copySign} transform={`translate(${x + 15} ${y + 15}) scale(1.15)`} className="pic-sign" />
    </Target>
  );
}

function Wide() {
  return (
    <>
      <WideSheet height={430} sheet={360} />
      <Word x={92} y={128} large>
        Connect to Cluster0
      </Word>
      <Press number={1} x={92} y={148} width={440} height={52}>
        Drivers
      </Press>
      <Bar x={104} y={220} width={150} strong />
      <Bar x={104} y={244} width={190} strong />
      <path d="M312 262v26m-9-9 9 9 9-9" className="pic-line" />
      <Bar x={92} y={302} width={260} strong />
      <Target kind="look" number={2} x={92} y={330} width={362} height={58}>
        <Word x={120} y={364.5} mono>
          mongodb+srv://&lt;db_username&gt;:…
        </Word>
      </Target>
      <CopySign x={474} y={330} />
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowSheet height={430} sheet={370} />
      <Word x={48} y={112} large>
        Connect to Cluster0
      </Word>
      <Press number={1} x={48} y={132} width={272} height={52}>
        Drivers
      </Press>
      <Bar x={60} y={206} width={150} strong />
      <Bar x={60} y={230} width={190} strong />
      <path d="M183 254v26m-9-9 9 9 9-9" className="pic-line" />
      <Bar x={48} y={296} width={200} strong />
      <Target kind="look" number={2} x={48} y={326} width={192} height={58}>
        <Word x={76} y={360.5} mono>
          mongodb+srv://…
        </Word>
      </Target>
      <CopySign x={262} y={326} />
    </>
  );
}
