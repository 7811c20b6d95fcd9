/** Whether a filter is right, asked whenever it changes. */
import { useEffect, useState } from 'react';
import type { FilterCheck } from '../../../src-main/api/index.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** Undefined while it is not known, and of no text. */
export function useCheck(text: string | undefined): FilterCheck | undefined {
  const { engine, notices } = useWorkspace();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly check: FilterCheck }>();
  useEffect(() => {
    if (text === undefined) return undefined;
    let isNewest = true;
    engine.checkFilter(text).then((check) => isNewest && setAnswer({ text, check }), notices.fail);
    return () => {
      isNewest = false;
    };
  }, [engine, notices, text]);
  return answer !== undefined && answer.text === text ? answer.check : undefined;
}
