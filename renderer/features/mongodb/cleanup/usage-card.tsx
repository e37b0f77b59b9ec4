import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CleanupPreview, DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Cylinder } from '../../../design/cylinder.tsx';
import { Gauge } from '../../../design/gauge.tsx';
import { amount, percent, size as sizeWords } from '../../../locales/sizes.ts';
import { layersOf, partsOf, tones } from './usage-layers.ts';
import type { Layer, What } from './usage-layers.ts';
import { LimitDialog } from './limit-dialog.tsx';

interface FillingCardProps {
  readonly string: string;
  readonly size: DatabaseSize;
  /** What is chosen to go, once it was counted. */
  readonly going: { readonly what: What; readonly preview: CleanupPreview } | null;
  readonly onSize: (size: DatabaseSize) => void;
}

/** How full it is now and afterwards: the gauge, the cylinder, and the same as a list with names and sizes. */
export function FillingCard({ string, size, going, onSize }: FillingCardProps) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState(false);
  const { bytes, limit, others } = size;
  const preview = going === null || going.preview.documents === 0 ? null : going.preview;
  const now = percent(bytes, limit);
  const after = preview === null ? null : percent(preview.after, limit);
  const layers = layersOf(
    size,
    going === null || preview === null ? null : { what: going.what, bytes: preview.bytes },
  );
  const nameOf = (layer: Layer) =>
    layer === 'others'
      ? t('mongodbCleanup.others', { count: others.length })
      : t(`mongodbCleanup.kinds.${layer}.name`);
  const b = <b />;
  return (
    <Card className="filling">
      <h2>{t('mongodbCleanup.used', { used: sizeWords(bytes), limit: sizeWords(limit) })}</h2>
      <Gauge
        now={bytes / limit}
        after={preview === null ? null : preview.after / limit}
        words={{
          now: <Trans i18nKey="mongodbCleanup.now" values={{ percent: now }} components={{ b }} />,
          after: (
            <Trans i18nKey="mongodbCleanup.after" values={{ percent: after ?? '' }} components={{ b }} />
          ),
          limit: (
            <Trans i18nKey="mongodbCleanup.over" values={{ limit: sizeWords(limit) }} components={{ b }} />
          ),
        }}
      />
      <div className="filling-parts">
        <Cylinder
          title={t('mongodbCleanup.cylinder')}
          text={`${t('mongodbCleanup.cylinderText', {
            layers: layers
              .toReversed()
              .map(({ name }) => nameOf(name))
              .join(', '),
          })} ${preview === null ? '' : t('mongodbCleanup.cylinderGoes')}`}
          layers={layers}
          level={preview === null ? null : preview.after / Math.max(limit, bytes)}
        />
        <PartsList size={size} />
      </div>
      <div className="filling-limit">
        <p className="small quiet">
          {size.limitFrom === 'free'
            ? t('mongodbCleanup.free', { limit: sizeWords(limit) })
            : t('mongodbCleanup.told')}
        </p>
        <Button kind="quiet" onPress={() => setTelling(true)}>
          {t('mongodbCleanup.limit')}
        </Button>
      </div>
      {telling ? (
        <LimitDialog
          string={string}
          size={size}
          onClose={() => setTelling(false)}
          onSize={(measured) => {
            setTelling(false);
            onSize(measured);
          }}
        />
      ) : null}
    </Card>
  );
}

/** The layers of the cylinder by name and size. */
function PartsList({ size }: { readonly size: DatabaseSize }) {
  const { t } = useTranslation();
  const { others } = size;
  return (
    <ul>
      {partsOf(size).map((part) => (
        <li key={part.kind}>
          <i className={`cylinder-key cylinder-${tones[part.kind]}`} />
          <span className="grow">
            <b>{t(`mongodbCleanup.kinds.${part.kind}.name`)}</b>
            <span className="small quiet">{t(`mongodbCleanup.kinds.${part.kind}.say`)}</span>
            <span className="visually-hidden">
              {t('work.lines', { count: part.documents, lines: amount(part.documents) })}
            </span>
          </span>
          <span className="num">{sizeWords(part.bytes)}</span>
        </li>
      ))}
      {others.length === 0 ? null : (
        <li>
          <i className={`cylinder-key cylinder-${tones.others}`} />
          <span className="grow">
            <b>{t('mongodbCleanup.others', { count: others.length })}</b>
            <span className="small quiet">
              <span className="raw">{others.map(({ name }) => name).join(', ')}</span>.{' '}
              {t('mongodbCleanup.othersSay')}
            </span>
          </span>
          <span className="num">{sizeWords(others.reduce((sum, other) => sum + other.bytes, 0))}</span>
        </li>
      )}
    </ul>
  );
}
