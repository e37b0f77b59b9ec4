import { useId } from 'react';
import './choice-cards.css';
import './checkbox.css';

interface ChoiceCardsProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly title: string;
    readonly say: string;
    /** It can't be chosen now; `say` tells why. */
    readonly locked?: boolean;
  }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each with a bold name and a line of its own. The safe one comes first. */
export function ChoiceCards<Value extends string>({
  legend,
  value,
  options,
  onChoose,
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice-cards">
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={option.locked === true ? 'choice-card is-locked' : 'choice-card'}
        >
          <input
            type="radio"
            className="checkbox"
            name={name}
            checked={option.value === value}
            disabled={option.locked}
            onChange={() => onChoose(option.value)}
          />
          <b>{option.title}</b>
          <span className="small quiet">{option.say}</span>
        </label>
      ))}
    </fieldset>
  );
}
