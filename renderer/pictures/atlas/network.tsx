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

/** An address of the block that is set aside for examples (RFC 5737). */
const somebody = '203.0.113.7/32';
const everybody = '0.0.0.0/0';

/** The list of who may knock at the database: one entry that is too narrow, and where to change it. */
export function NetworkListPicture() {
  return (
    <AtlasPicture
      name="networkList"
      marks={['press', 'look']}
      wide={{ height: 360, drawing: <WideList /> }}
      narrow={{ height: 370, drawing: <NarrowList /> }}
    />
  );
}

function WideList() {
  const side = (
    <>
      <SideBars from={98} widths={[92, 110]} />
      <Word x={46} y={182} bold>
        Security
      </Word>
      <Bar x={46} y={204} width={104} strong />
      <Press number={1} x={44} y={232} width={186}>
        Network Access
      </Press>
      <SideBars from={300} widths={[84]} />
    </>
  );
  return (
    <>
      <WidePage height={360} side={side} sideWidth={222} />
      <Word x={266} y={116} large>
        IP Access List
      </Word>
      <Bar x={286} y={148} width={90} />
      <Bar x={480} y={148} width={70} />
      <Sheet x={262} y={172} width={322} height={84} />
      <Look number={2} x={286} y={192} width={172}>
        {somebody}
      </Look>
      <Press number={3} x={480} y={192} width={90}>
        Edit
      </Press>
      <Bar x={286} y={286} width={150} />
      <Bar x={480} y={286} width={84} />
    </>
  );
}

function NarrowList() {
  return (
    <>
      <NarrowPage height={380} />
      <Press number={1} x={44} y={84} width={200}>
        Network Access
      </Press>
      <Word x={40} y={168} large>
        IP Access List
      </Word>
      <Sheet x={28} y={190} width={310} height={150} />
      <Look number={2} x={52} y={210} width={190}>
        {somebody}
      </Look>
      <Press number={3} x={52} y={274} width={120}>
        Edit
      </Press>
    </>
  );
}

/** The entry that lets the site in wherever it runs: one button, one line to compare, one button. */
export function NetworkEntryPicture() {
  return (
    <AtlasPicture
      name="networkEntry"
      marks={['press', 'look']}
      wide={{ height: 390, drawing: <WideEntry /> }}
      narrow={{ height: 400, drawing: <NarrowEntry /> }}
    />
  );
}

function WideEntry() {
  return (
    <>
      <WidePage height={390} />
      <Sheet x={64} y={92} width={496} height={290} />
      <Bar x={92} y={120} width={220} strong />
      <Press number={1} x={92} y={150} width={330} height={48}>
        Allow access from anywhere
      </Press>
      <Word x={92} y={236}>
        Access List Entry
      </Word>
      <Look number={2} x={92} y={250} width={330} height={48}>
        {everybody}
      </Look>
      <Bar x={266} y={337} width={92} strong />
      <Press number={3} x={398} y={320} width={134}>
        Confirm
      </Press>
    </>
  );
}

function NarrowEntry() {
  return (
    <>
      <NarrowPage height={400} />
      <Sheet x={28} y={78} width={310} height={304} />
      <Bar x={52} y={102} width={180} strong />
      <Press number={1} x={44} y={132} width={290} height={48}>
        Allow access from anywhere
      </Press>
      <Word x={52} y={220}>
        Access List Entry
      </Word>
      <Look number={2} x={44} y={234} width={290} height={48}>
        {everybody}
      </Look>
      <Press number={3} x={200} y={318} width={134}>
        Confirm
      </Press>
    </>
  );
}
