import { Trans, useTranslation } from 'react-i18next';
import { NarrowWindow, WideWindow } from '../browser-window.tsx';
import { Picture, Target } from '../picture.tsx';

const copySign = 'M8.5 8.5h12v12h-12ZM4.5 15.5V6A1.5 1.5 0 0 1 6 4.5h9.5';

/** Where to copy the key: the long row, and the sign at its end. The key in it is made up. */
export function CopyKeyPicture() {
  const { t } = useTranslation();
  return (
    <Picture
      title={t('connect.picture.copyTitle')}
      text={t('connect.picture.copyText')}
      marks={['look', 'press']}
      caption={<Trans i18nKey="connect.picture.copyCaption" components={{ b: <b /> }} />}
      wide={{ height: 380, drawing: <Wide /> }}
      narrow={{ height: 350, drawing: <Narrow /> }}
    />
  );
}

function Wide() {
  return (
    <>
      <WideWindow height={380} address="dashboard.heroku.com/account" />
      <text x="54" y="116" fontSize="18" fontWeight="600" className="pic-ink">
        Authorizations
      </text>
      <rect x="54" y="132" width="250" height="10" rx="5" className="pic-grey-2" />
      <rect x="54" y="168" width="516" height="184" rx="12" className="pic-grey-2" />
      <text x="78" y="202" fontSize="16" fontWeight="600" className="pic-ink">
        Sitekeeper
      </text>
      <rect x="492" y="193" width="54" height="10" rx="5" className="pic-grey" />
      <rect x="78" y="218" width="468" height="1.5" className="pic-grey" />
      <text x="78" y="250" fontSize="16" className="pic-ink">
        Authorization token
      </text>
      <Target kind="look" number={1} x={78} y={266} width={388} height={58}>
        <text x="108" y="300.5" fontSize="17" className="pic-ink m">
          HRKU-3b91d7a4-••••-••••-••••
        </text>
      </Target>
      <Target kind="press" number={2} x={488} y={266} width={58} height={58} markAt={{ x: 488, y: 266 }}>
        <path d={copySign} transform="translate(503 281) scale(1.15)" className="pic-sign" />
      </Target>
    </>
  );
}

function Narrow() {
  return (
    <>
      <NarrowWindow height={360} address="dashboard.heroku.com/account" />
      <text x="40" y="104" fontSize="18" fontWeight="600" className="pic-ink">
        Authorizations
      </text>
      <rect x="28" y="126" width="310" height="190" rx="12" className="pic-grey-2" />
      <text x="52" y="160" fontSize="16" fontWeight="600" className="pic-ink">
        Sitekeeper
      </text>
      <rect x="52" y="176" width="262" height="1.5" className="pic-grey" />
      <text x="52" y="208" fontSize="16" className="pic-ink">
        Authorization token
      </text>
      <Target kind="look" number={1} x={52} y={226} width={190} height={56}>
        <text x="80" y="259.5" fontSize="16" className="pic-ink m">
          HRKU-3b91d7a4
        </text>
      </Target>
      <Target kind="press" number={2} x={260} y={226} width={56} height={56} markAt={{ x: 260, y: 226 }}>
        <path d={copySign} transform="translate(275 241) scale(1.1)" className="pic-sign" />
      </Target>
    </>
  );
}
