import './filter-chips.css';
import { Icon } from './icon.tsx';

interface FilterChipsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string; readonly count: number }[];
  readonly onChoose: (value: Value) => void;
}

/** Filter chips: the pressed one has a tick, a stronger edge and bold words; the number is the count. */
export function FilterChips<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: FilterChipsProps<Value>) {
  return (
    <fieldset className="filter-chips">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="filter-chip"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.value === value ? <Icon name="check" size="small" /> : null}
          {option.words} <span className="num">{option.count}</span>
        </button>
      ))}
    </fieldset>
  );
}
