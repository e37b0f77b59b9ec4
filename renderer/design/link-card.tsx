import { Card } from './card.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './link-card.css';

interface LinkCardProps {
  readonly icon: IconName;
  readonly title: string;
  readonly say: string;
  /** The technical word beneath, for helpers. */
  readonly tech?: string;
  readonly onPress: () => void;
}

/** A way to another page, as a line of a list with the class `tiles`. */
export function LinkCard({ icon, title, say, tech, onPress }: LinkCardProps) {
  return (
    <li>
      <Card as="button" type="button" className="link-card" onClick={onPress}>
        <Icon name={icon} />
        <span className="grow">
          <b>{title}</b>
          <span className="small quiet">{say}</span>
          {tech === undefined ? null : <span className="code quiet">{tech}</span>}
        </span>
        <Icon name="next" size="small" />
      </Card>
    </li>
  );
}
