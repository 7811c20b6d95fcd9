/** The colour rules as the dialog has them: changed, read from a file, and saved. */
import { useEffect, useRef, useState } from 'react';
import type { ColourRule } from '../../../src-main/api/index.ts';
import { freeName, readColourFilters } from '../../format/colour-filters.ts';
import { fileText } from '../../parts/file-text.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { readText } from './read-text.ts';

/** Bytes of a file: as many rules as are taken, with filters of some thousand characters. */
const longestFile = 1 << 22;

/** The rules at hand, and what changes them; nothing is kept before `save`. */
export function useColourRules() {
  const { engine, look, notices, preferences } = useWorkspace();
  const [rules, setRules] = useState<readonly ColourRule[]>(preferences.value.colourRules);
  const [changed, setChanged] = useState(false);
  /** Of the file that was read last, until the rules are changed. */
  const [said, setSaid] = useState<{ readonly text: string; readonly isWrong: boolean }>();
  useEffect(() => {
    // Rules that were read from a file meanwhile stay.
    if (rules.length === 0) look.defaultRules().then((usual) => setRules((now) => (now.length === 0 ? usual : now)), notices.fail);
  }, [look, notices, rules.length]);

  const newest = useRef(rules);
  const change = (next: readonly ColourRule[]) => {
    newest.current = next;
    setRules(next);
    setChanged(true);
    setSaid(undefined);
  };
  const isTaken = (name: string) => rules.some((rule) => rule.name === name);
  return {
    rules,
    changed,
    said,
    change,
    /** The first of two that have one name. */
    twice: rules.find((rule, index) => rules.findIndex(({ name }) => name === rule.name) !== index),
    add: () => change([{ name: freeName('New rule', isTaken), filter: '', foreground: '#12272e', background: '#fff3b0', enabled: true }, ...rules]),
    restore: () => look.defaultRules().then(change, notices.fail),
    async read([chosen]: readonly File[]) {
      const { text, trouble } = await fileText(chosen, longestFile);
      if (text === undefined) return setSaid({ text: trouble, isWrong: true });
      const { rules: found, wrong } = readColourFilters(text);
      if (found.length === 0) return setSaid({ text: 'This file has no colour rules.', isWrong: true });
      change(found);
      const checks = await Promise.all(found.map(({ filter }) => engine.checkFilter(filter)));
      // It is about what came from the file: rules that were changed meanwhile are others.
      if (newest.current !== found) return;
      const idle = found.filter(({ enabled }, index) => enabled && checks[index].state === 'invalid').map(({ name }) => name);
      setSaid({ text: readText(found.length, wrong, idle), isWrong: idle.length > 0 });
    },
    async save() {
      const usual = await look.defaultRules();
      const named = rules.filter((rule) => rule.name.trim() !== '' || rule.filter.trim() !== '');
      await look.setRules(JSON.stringify(named) === JSON.stringify(usual) ? [] : named);
    },
  };
}
