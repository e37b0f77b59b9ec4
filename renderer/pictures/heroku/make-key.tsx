import { Trans, useTranslation } from 'react-i18next';
import { NarrowWindow, WideWindow } from '../browser-window.tsx';
import { Picture, Target } from '../picture.tsx';

/** "Make a key in Heroku": the tab, the button, and the button of the box that then opens. */
export function MakeKeyPicture() {
  const { t } = useTranslation();
  return (
    <Picture
      title={t('connect.picture.makeTitle')}
      text={t('connect.picture.makeText')}
      marks={['press']}
      caption={<Trans i18nKey="connect.picture.makeCaption" components={{ b: <b /> }} />}
      wide={{ height: 440, drawing: <Wide /> }}
      narrow={{ height: 470, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WideWindow height={440} address="dashboard.heroku.com/account" />
      <g fontSize="16" className="pic-ink">
        <text x="54" y="115">
          Account
        </text>
        <text x="316" y="115">
          Billing
        </text>
      </g>
      <rect x="24" y="138" width="576" height="1.5" className="pic-grey" />
      <Target kind="press" number={1} x={150} y={90} width={140} height={40}>
        <text x="223" y="115.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Applications
        </text>
      </Target>
      <text x="54" y="190" fontSize="18" fontWeight="600" className="pic-ink">
        Authorizations
      </text>
      <rect x="54" y="206" width="220" height="10" rx="5" className="pic-grey-2" />
      <Target kind="press" number={2} x={346} y={168} width={224} height={44}>
        <text x="462" y="195.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Create authorization
        </text>
      </Target>
      <rect x="54" y="240" width="516" height="176" rx="12" className="pic-grey-2" />
      <text x="78" y="274" fontSize="16" className="pic-ink">
        Description
      </text>
      <rect x="78" y="288" width="300" height="46" rx="8" className="pic-box" />
      <text x="94" y="317" fontSize="16" className="pic-ink">
        Sitekeeper
      </text>
      <text x="402" y="274" fontSize="16" className="pic-ink">
        Expires after
      </text>
      <rect x="402" y="288" width="144" height="46" rx="8" className="pic-box" />
      <rect x="300" y="369" width="92" height="10" rx="5" className="pic-grey" />
      <Target kind="press" number={3} x={436} y={352} width={110} height={44}>
        <text x="497" y="379.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Create
        </text>
      </Target>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowWindow height={470} address="dashboard.heroku.com/account" />
      <text x="230" y="107.5" fontSize="16" className="pic-ink">
        Billing
      </text>
      <rect x="14" y="136" width="338" height="1.5" className="pic-grey" />
      <Target kind="press" number={1} x={44} y={80} width={150} height={44}>
        <text x="127" y="107.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Applications
        </text>
      </Target>
      <text x="40" y="178" fontSize="18" fontWeight="600" className="pic-ink">
        Authorizations
      </text>
      <Target kind="press" number={2} x={44} y={196} width={226} height={46}>
        <text x="163" y="224.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Create authorization
        </text>
      </Target>
      <rect x="28" y="266" width="310" height="180" rx="12" className="pic-grey-2" />
      <text x="52" y="300" fontSize="16" className="pic-ink">
        Description
      </text>
      <rect x="52" y="314" width="262" height="46" rx="8" className="pic-box" />
      <text x="68" y="343" fontSize="16" className="pic-ink">
        Sitekeeper
      </text>
      <Target kind="press" number={3} x={196} y={380} width={118} height={46}>
        <text x="261" y="408.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Create
        </text>
      </Target>
    </>
  );
}
