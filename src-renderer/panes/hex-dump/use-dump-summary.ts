/** What a text holds, told while it is written and its form is chosen. */
import { useEffect, useState } from 'react';
import type { HexDumpForm, HexDumpSummary } from '../../../src-main/api/index.ts';
import { failureText, isAbort } from '../../state/failure.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** Milliseconds from the last key to the question. */
const typingPause = 250;
/** Characters that are looked at: of long texts the beginning. */
const longestLook = 1 << 20;

/** Undefined while it is not known; a string says what is wrong. */
export type Told = HexDumpSummary | string | undefined;

/** `form` is the same object for as long as it is the same form; undefined asks nothing. */
export function useDumpSummary(text: string, form: HexDumpForm | undefined): { readonly told: Told; readonly isPart: boolean } {
  const { engine } = useWorkspace();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly form: HexDumpForm; readonly told: Told }>();
  useEffect(() => {
    if (form === undefined || text.trim() === '') return undefined;
    const abort = new AbortController();
    const ask = () => engine.hexDump(beginOf(text), form, { signal: abort.signal }).then(
      (told) => setAnswer({ text, form, told }),
      (error: unknown) => !isAbort(error) && setAnswer({ text, form, told: failureText(error) }),
    );
    const timer = setTimeout(() => void ask(), typingPause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [engine, text, form]);
  const isOf = answer !== undefined && answer.text === text && answer.form === form;
  return { told: isOf ? answer.told : undefined, isPart: text.length > longestLook };
}

/** Whole lines. */
function beginOf(text: string): string {
  return text.length <= longestLook ? text : text.slice(0, text.lastIndexOf('\n', longestLook) + 1 || longestLook);
}
