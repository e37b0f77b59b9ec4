import { useTranslation } from 'react-i18next';
import type { StringSource, StringView } from '../../../../../electron/contract/connection-strings.ts';
import { Card } from '../../../../design/card.tsx';
import type { IconName } from '../../../../design/icon.tsx';
import '../../../../design/checkbox.css';
import { StringPartsRibbon } from '../../connection-string-parts.tsx';
import { Tag } from '../../../../design/tag.tsx';
import { useNow } from '../../../../shared/now.ts';
import { useTimes } from '../../../../locales/use-times.ts';
import { isOfUse } from './steps.ts';

interface CandidatesProps {
  readonly views: readonly StringView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const looks = {
  fine: { tone: 'ok', icon: 'check' },
  repaired: { tone: 'ok', icon: 'check' },
  'needs-answer': { tone: 'warning', icon: 'help' },
  hopeless: { tone: 'stop', icon: 'close' },
} as const satisfies Record<StringView['verdict'], { tone: string; icon: IconName }>;

/** Connection strings that were found: each says where and when, shows its parts, and what we think of it. */
export function Candidates({ views, chosen, onChoose }: CandidatesProps) {
  const { t } = useTranslation();
  const where = useWhere();
  return (
    <fieldset className="candidates">
      <legend className="visually-hidden">{t('connectionStringSearch.look.which')}</legend>
      {views.map((view) => {
        const { tone, icon } = looks[view.verdict];
        const name = 'name' in view.source ? view.source.name : null;
        return (
          <Card as="label" key={view.id} className="candidate">
            <input
              type="radio"
              className="checkbox"
              name="candidate"
              checked={view.id === chosen}
              disabled={!isOfUse(view)}
              onChange={() => onChoose(view.id)}
            />
            <span className="candidate-head">
              <b>{where(view.source)}</b>{' '}
              {name === null ? null : <span className="code raw quiet">{name}</span>}
            </span>
            <Tag tone={tone} icon={icon}>
              {t(`connectionStringSearch.verdict.${isOfUse(view) ? view.verdict : 'hopeless'}`)}
            </Tag>
            <StringPartsRibbon parts={view.parts} />
          </Card>
        );
      })}
    </fieldset>
  );
}

/** Where a string was found, as one would say it. */
function useWhere(): (source: StringSource) => string {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  return (source) => {
    switch (source.kind) {
      case 'setting':
        return t('connectionStringSearch.where.setting');
      case 'release':
        return t('connectionStringSearch.where.release', {
          number: source.number,
          when: times.when(source.at),
        });
      case 'copy':
        return t('connectionStringSearch.where.copy', { when: times.when(source.at) });
      case 'file':
        return t('connectionStringSearch.where.file', { file: source.file });
      case 'pasted':
      case 'typed':
        return t(`connectionStringSearch.where.${source.kind}`);
    }
  };
}
