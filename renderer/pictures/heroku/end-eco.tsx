import { Trans, useTranslation } from 'react-i18next';
import { NarrowWindow, WideWindow } from '../browser-window.tsx';
import { Picture, Target } from '../picture.tsx';

/** "End the Eco plan": the tab, the button beside the plan, and the button of the box that then opens. */
export function EndEcoPicture() {
  const { t } = useTranslation();
  return (
    <Picture
      title={t('shutdown.eco.picture.title')}
      text={t('shutdown.eco.picture.text')}
      marks={['press']}
      caption={<Trans i18nKey="shutdown.eco.picture.caption" components={{ b: <b /> }} />}
      wide={{ height: 440, drawing: <Wide /> }}
      narrow={{ height: 470, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WideWindow height={440} address="dashboard.heroku.com/account" />
      <text x="54" y="115" fontSize="16" className="pic-ink">
        Account
      </text>
      <text x="146" y="115" fontSize="16" className="pic-ink">
        Applications
      </text>
      <Target kind="press" number={1} x={284} y={90} width={104} height={40}>
        <text x="340" y="115.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Billing
        </text>
      </Target>
      <rect x="24" y="138" width="576" height="1.5" className="pic-grey" />
      <text x="54" y="190" fontSize="18" fontWeight="600" className="pic-ink">
        Eco Dynos Plan
      </text>
      <rect x="54" y="206" width="220" height="10" rx="5" className="pic-grey-2" />
      <Target kind="press" number={2} x={410} y={168} width={160} height={44}>
        <text x="494" y="195.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Unsubscribe
        </text>
      </Target>
      <rect x="124" y="252" width="376" height="160" rx="12" className="pic-grey-2" />
      <rect x="148" y="280" width="240" height="12" rx="6" className="pic-grey" />
      <rect x="148" y="306" width="320" height="10" rx="5" className="pic-grey" />
      <rect x="172" y="365" width="92" height="10" rx="5" className="pic-grey" />
      <Target kind="press" number={3} x={316} y={348} width={160} height={44}>
        <text x="400" y="375.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Unsubscribe
        </text>
      </Target>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowWindow height={470} address="dashboard.heroku.com/account" />
      <text x="40" y="107.5" fontSize="16" className="pic-ink">
        Applications
      </text>
      <Target kind="press" number={1} x={190} y={80} width={110} height={44}>
        <text x="249" y="107.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Billing
        </text>
      </Target>
      <rect x="14" y="136" width="338" height="1.5" className="pic-grey" />
      <text x="40" y="178" fontSize="18" fontWeight="600" className="pic-ink">
        Eco Dynos Plan
      </text>
      <Target kind="press" number={2} x={44} y={196} width={170} height={46}>
        <text x="135" y="224.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Unsubscribe
        </text>
      </Target>
      <rect x="28" y="276" width="310" height="160" rx="12" className="pic-grey-2" />
      <rect x="52" y="304" width="200" height="12" rx="6" className="pic-grey" />
      <rect x="52" y="330" width="262" height="10" rx="5" className="pic-grey" />
      <Target kind="press" number={3} x={146} y={370} width={168} height={46}>
        <text x="236" y="398.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Unsubscribe
        </text>
      </Target>
    </>
  );
}
