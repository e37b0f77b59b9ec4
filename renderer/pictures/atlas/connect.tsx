import { AtlasPicture, Bar, Look, NarrowPage, Press, SideBars, WidePage } from './atlas-picture.tsx';

/** The card of a cluster: its name, and the button Connect. */
export function ConnectPicture() {
  return (
    <AtlasPicture
      name="connect"
      marks={['press', 'look']}
      wide={{ height: 360, drawing: <Wide /> }}
      narrow={{ height: 360, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  const side = (
    <>
      <Press number={1} x={44} y={92} width={152}>
        Clusters
      </Press>
      <SideBars from={164} widths={[92, 110, 84, 104]} />
    </>
  );
  return (
    <>
      <WidePage height={360} side={side} />
      <rect x="236" y="96" width="340" height="220" rx="12" className="pic-box" />
      <Look number={2} x={260} y={120} width={188} mono={false}>
        Cluster0
      </Look>
      <Press number={3} x={260} y={186} width={148} height={48}>
        Connect
      </Press>
      <Bar x={436} y={196} width={110} />
      <Bar x={436} y={216} width={76} />
      <Bar x={260} y={266} width={240} />
      <Bar x={260} y={286} width={160} />
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowPage height={360} />
      <Press number={1} x={44} y={84} width={160}>
        Clusters
      </Press>
      <rect x="28" y="150" width="310" height="180" rx="12" className="pic-box" />
      <Look number={2} x={52} y={174} width={190} mono={false}>
        Cluster0
      </Look>
      <Press number={3} x={52} y={238} width={150} height={48}>
        Connect
      </Press>
      <Bar x={226} y={248} width={90} />
      <Bar x={226} y={268} width={60} />
      <Bar x={52} y={306} width={220} />
    </>
  );
}
