import { AtlasPicture, Bar, Look, NarrowSheet, Press, WideSheet, Word } from './atlas-picture.tsx';
import { NarrowSecurity, WideSecurity } from './security-page.tsx';

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
  return (
    <WideSecurity page="network" columnAt={480}>
      <Look number={2} x={286} y={192} width={172}>
        {somebody}
      </Look>
      <Press number={3} x={480} y={192} width={90}>
        Edit
      </Press>
    </WideSecurity>
  );
}

function NarrowList() {
  return (
    <NarrowSecurity page="network" height={150}>
      <Look number={2} x={52} y={210} width={190}>
        {somebody}
      </Look>
      <Press number={3} x={52} y={274} width={120}>
        Edit
      </Press>
    </NarrowSecurity>
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
      <WideSheet height={390} sheet={290} />
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
      <NarrowSheet height={400} sheet={304} />
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
