/** What the engine answers about fields while an expression is made: which are called so, and which of their values have names. */
import { useEffect, useState } from 'react';
import type { FoundField, FoundFields, NamedValue } from '../../../src-main/api/index.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** With what was looked for. */
export type FieldsFound = FoundFields & { readonly of: string };

/** What was found last: until the next answer it is what was wanted before; undefined until the first one. */
export function useFound(wanted: string): FieldsFound | undefined {
  const { engine, notices } = useWorkspace();
  const [found, setFound] = useState<FieldsFound>();
  useEffect(() => {
    let isNewest = true;
    engine.findFields(wanted).then((next) => isNewest && setFound({ ...next, of: wanted }), notices.fail);
    return () => {
      isNewest = false;
    };
  }, [engine, notices, wanted]);
  return found;
}

/** None until they are known. */
export function useNamedValues(field: FoundField | undefined): readonly NamedValue[] {
  const { engine, notices } = useWorkspace();
  const [known, setKnown] = useState<{ readonly of: string; readonly values: readonly NamedValue[] }>();
  const name = field?.name;
  useEffect(() => {
    if (name === undefined) return undefined;
    let isNewest = true;
    engine.namedValues(name).then((values) => isNewest && setKnown({ of: name, values }), notices.fail);
    return () => {
      isNewest = false;
    };
  }, [engine, notices, name]);
  return known !== undefined && known.of === name ? known.values : [];
}
