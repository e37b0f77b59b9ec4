import { Trans, useTranslation } from 'react-i18next';
import { NarrowWindow, WideWindow } from '../browser-window.tsx';
import { Picture, Target } from '../picture.tsx';

/** "Take the card off": the tab, the button beside the card, and the words that say that it is gone. */
export function RemoveCardPicture() {
  const { t } = useTranslation();
  return (
    <Picture
      title={t('shutdown.card.picture.title')}
      text={t('shutdown.card.picture.text')}
      marks={['press', 'look']}
      caption={<Trans i18nKey="shutdown.card.picture.caption" components={{ b: <b /> }} />}
      wide={{ height: 420, drawing: <Wide /> }}
      narrow={{ height: 450, drawing: <Narrow /> }}
    />
  );
}

/** A bank card, without a number that anybody could take for a real one. */
function BankCard({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g>
      <rect x={x} y={y} width="64" height="42" rx="7" className="pic-box" />
      <rect x={x} y={y + 10} width="64" height="8" className="pic-grey" />
      <rect x={x + 9} y={y + 27} width="26" height="6" rx="3" className="pic-grey" />
    </g>
  );
}

function Wide() {
  return (
    <>
      <WideWindow height={420} address="dashboard.heroku.com/account" />
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
      <text x="54" y="188" fontSize="18" fontWeight="600" className="pic-ink">
        Payment method
      </text>
      <rect x="54" y="206" width="516" height="82" rx="12" className="pic-grey-2" />
      <BankCard x={78} y={226} />
      <rect x="162" y="241" width="130" height="12" rx="6" className="pic-grey" />
      <Target kind="press" number={2} x={430} y={226} width={120} height={44}>
        <text x="494" y="253.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Remove
        </text>
      </Target>
      <path d="M312 302v26m-9-9 9 9 9-9" className="pic-line" />
      <Target kind="look" number={3} x={172} y={344} width={280} height={52}>
        <text x="318" y="375.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          No payment method
        </text>
      </Target>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowWindow height={450} address="dashboard.heroku.com/account" />
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
        Payment method
      </text>
      <rect x="28" y="196" width="310" height="82" rx="12" className="pic-grey-2" />
      <BankCard x={46} y={216} />
      <Target kind="press" number={2} x={198} y={214} width={122} height={46}>
        <text x="263" y="242.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          Remove
        </text>
      </Target>
      <path d="M183 294v26m-9-9 9 9 9-9" className="pic-line" />
      <Target kind="look" number={3} x={52} y={342} width={264} height={52}>
        <text x="192" y="373.5" fontSize="16" fontWeight="600" textAnchor="middle" className="pic-ink">
          No payment method
        </text>
      </Target>
    </>
  );
}
