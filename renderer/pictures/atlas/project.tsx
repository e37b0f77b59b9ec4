import { AtlasPicture, Bar, Down, Look, NarrowPage, Press, Sheet, WidePage, Word } from './atlas-picture.tsx';

/** Where to change the organization and the project: each project has clusters of its own. */
export function ProjectPicture() {
  return (
    <AtlasPicture
      name="project"
      marks={['press', 'look']}
      wide={{ height: 400, drawing: <Wide /> }}
      narrow={{ height: 430, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WidePage height={400} />
      <Press number={1} x={54} y={88} width={192}>
        Family’s Org
      </Press>
      <Down x={222} y={107} />
      <Press number={2} x={276} y={88} width={164}>
        Project 0
      </Press>
      <Down x={416} y={107} />
      <rect x="24" y="146" width="576" height="1.5" className="pic-grey" />
      <Sheet x={276} y={158} width={210} height={106} />
      <Word x={296} y={192}>
        Project 0
      </Word>
      <Word x={296} y={236}>
        Nightscout
      </Word>
      <Word x={54} y={196} large>
        Clusters
      </Word>
      <Look number={3} x={54} y={296} width={200} height={52} mono={false}>
        Cluster0
      </Look>
      <Bar x={276} y={308} width={180} />
      <Bar x={276} y={328} width={120} />
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowPage height={430} />
      <Press number={1} x={44} y={80} width={190}>
        Family’s Org
      </Press>
      <Down x={210} y={99} />
      <Press number={2} x={44} y={140} width={190}>
        Project 0
      </Press>
      <Down x={210} y={159} />
      <Sheet x={44} y={192} width={264} height={96} />
      <Word x={68} y={226}>
        Project 0
      </Word>
      <Word x={68} y={264}>
        Nightscout
      </Word>
      <Word x={40} y={334} large>
        Clusters
      </Word>
      <Look number={3} x={44} y={352} width={200} mono={false}>
        Cluster0
      </Look>
    </>
  );
}
