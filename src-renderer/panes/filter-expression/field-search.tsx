/** Fields that are looked for by their names and titles. */
import type { FoundField, FoundFields } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { ChoiceList } from '../../parts/choice-list.tsx';
import type { FieldsFound } from './field-answers.ts';

interface FieldSearchProps {
  readonly wanted: string;
  readonly onWant: (wanted: string) => void;
  /** Undefined the first time. */
  readonly found: FieldsFound | undefined;
  readonly chosen: FoundField | undefined;
  readonly onChoose: (field: FoundField) => void;
}

export function FieldSearch({ wanted, onWant, found, chosen, onChoose }: FieldSearchProps) {
  const fields = found?.fields ?? [];
  const step = (offset: number) => {
    const index = fields.findIndex(({ name }) => name === chosen?.name) + offset;
    if (fields[index]) onChoose(fields[index]);
  };
  return (
    <div className="expression-fields">
      <input
        className="field"
        type="search"
        aria-label="Field"
        placeholder="Name or title of a field or protocol"
        spellCheck={false}
        autoFocus
        value={wanted}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => onWant(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          step(event.key === 'ArrowDown' ? 1 : -1);
        }}
      />
      <ChoiceList
        label="Fields"
        choices={fields}
        chosen={chosen}
        keyOf={({ name }) => name}
        onChoose={onChoose}
        onTake={({ name, isProtocol }) => isProtocol && onWant(`${name}.`)}
      >
        {({ name, title, protocol, isProtocol }) => (
          <>
            <span className={isProtocol ? 'mono expression-protocol' : 'mono'}>{name}</span>
            <span className="muted">{isProtocol || title.startsWith(protocol) ? title : `${protocol} · ${title}`}</span>
          </>
        )}
      </ChoiceList>
      <span className="muted expression-count" role="status">
        {found && summary(found, found.of)}
      </span>
    </div>
  );
}

function summary({ fields, further }: FoundFields, wanted: string): string {
  if (fields.length === 0) return 'No field is called so.';
  if (wanted.trim() === '') return `${countText(fields.length)} protocols. Double-click one for its fields.`;
  const shown = `${countText(fields.length)} ${fields.length === 1 ? 'field' : 'fields'}`;
  return further === 0 ? `${shown}.` : `${shown}, and ${countText(further)} more: type more of the name.`;
}
