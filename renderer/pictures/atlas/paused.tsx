import { Target } from '../picture.tsx';
import { AtlasPicture, Bar, NarrowPage, Press, SideBars, WidePage, Word } from './atlas-picture.tsx';

/** A cluster that fell asleep: the message, the button, and the dot that turns green. */
export function PausedPicture() {
  return (
    <AtlasPicture
      name="paused"
      marks={['press', 'look']}
      wide={{ height: 404, drawing: <Wide /> }}
      narrow={{ height: 400, drawing: <Narrow /> }}
    />
  );
}

/** The name of the cluster with its dot, the message, the button, from (x, y) downwards. */
function Card({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) {
  return (
    <>
      <Target kind="look" number={3} x={x} y={y} width={188} height={44}>
        <circle cx={x + 36} cy={y + 22} r="8" className="pic-dot" />
        <Word x={x + 54} y={y + 27.5} bold>
          Cluster0
        </Word>
      </Target>
      <Target kind="look" number={1} x={x} y={y + 66} width={width} height={88}>
        <Word x={x + 32} y={y + 104}>
          This cluster was automatically
        </Word>
        <Word x={x + 32} y={y + 128}>
          paused due to inactivity.
        </Word>
      </Target>
      <Press number={2} x={x} y={y + 176} width={148} height={48}>
        Resume
      </Press>
      <Bar x={x + 172} y={y + 186} width={110} />
      <Bar x={x + 172} y={y + 206} width={76} />
    </>
  );
}

function Wide() {
  const side = (
    <>
      <Word x={46} y={116} bold>
        Clusters
      </Word>
      <SideBars from={144} widths={[92, 110, 84, 104]} />
    </>
  );
  return (
    <>
      <WidePage height={404} side={side} />
      <rect x="236" y="96" width="340" height="270" rx="12" className="pic-box" />
      <Card x={256} y={120} width={300} />
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowPage height={400} />
      <Card x={44} y={88} width={292} />
      <Bar x={44} y={340} width={220} />
    </>
  );
}
