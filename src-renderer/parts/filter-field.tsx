/** A one-line field for a filter that says at once whether it is one. */
import { useEffect, useState } from 'react';
import type { Engine, FilterCheck } from '../../src-main/api/index.ts';

interface FilterFieldProps {
  readonly value: string;
  readonly label: string;
  readonly engine: Pick<Engine, 'checkFilter'>;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

export function FilterField({ value, label, engine, onChange, placeholder }: FilterFieldProps) {
  const [check, setCheck] = useState<FilterCheck>({ state: 'empty' });
  useEffect(() => {
    let current = true;
    engine.checkFilter(value).then(
      (answer) => current && setCheck(answer),
      () => current && setCheck({ state: 'empty' }),
    );
    return () => {
      current = false;
    };
  }, [engine, value]);
  const wrong = check.state === 'invalid';
  return (
    <input
      className={`field mono filter-text-field ${check.state}`}
      value={value}
      aria-label={label}
      aria-invalid={wrong}
      title={wrong ? check.message : undefined}
      placeholder={placeholder}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
