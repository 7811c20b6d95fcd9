/** The filter's text field: one line of CodeMirror with completion, light highlighting, and the place of an error underlined. */
import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionKeymap,
  completionStatus,
  currentCompletions,
  moveCompletionSelection,
  selectedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import type { DecorationSet, KeyBinding } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Engine } from '../../../src-main/api/index.ts';
import { visible } from '../../format/visible.ts';
import { filterCompletion } from './completion.ts';
import { filterHighlighting } from './highlighting.ts';
import { RecentSteps } from './recent-steps.ts';

interface FilterInputProps {
  readonly text: string;
  readonly engine: Pick<Engine, 'completeFilter'>;
  readonly mark: { readonly start: number; readonly end: number } | undefined;
  /** Id of the element that says what is wrong. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** Texts that the arrow keys lead to, the newest first. */
  readonly recent: readonly string[];
  /** Escape without a list of completions to close. Gives true. */
  readonly onEscape: () => true;
}

export function FilterInput({ text, engine, mark, describedBy, onChange, onEnter, onLeave, recent, onEscape }: FilterInputProps) {
  const element = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const heard = useRef({ onChange, onEnter, onLeave, recent, onEscape });
  useEffect(() => {
    heard.current = { onChange, onEnter, onLeave, recent, onEscape };
  });

  useEffect(() => {
    const view = new EditorView({
      parent: element.current!,
      state: EditorState.create({
        extensions: [
          history(),
          autocompletion({
            override: [filterCompletion(engine)],
            defaultKeymap: false,
            icons: false,
            maxRenderedOptions: 60,
            selectOnOpen: false,
            activateOnTypingDelay: 60,
            // Keys that take a completion take nothing else: however soon after the list has opened, they are meant.
            interactionDelay: 0,
          }),
          takingFirst,
          Prec.highest(keymap.of(keysOf(() => heard.current))),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          placeholder('Filter packets, for instance  tcp.port == 443 && ip.addr == 10.0.0.0/8'),
          EditorState.transactionFilter.of((change) => (change.newDoc.lines > 1 ? [] : change)),
          EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\s*[\r\n]+\s*/g, ' ').trim()),
          EditorView.contentAttributes.of({
            'aria-label': 'Display filter',
            'aria-describedby': describedBy,
            spellcheck: 'false',
            autocorrect: 'off',
            autocapitalize: 'off',
            'data-pane': 'filter',
          }),
          EditorView.updateListener.of((update) => update.docChanged && heard.current.onChange(update.state.doc.toString())),
          EditorView.domEventHandlers({ blur: () => heard.current.onLeave() }),
          errorMark,
          filterHighlighting,
          unseenCharacters,
        ],
      }),
    });
    editor.current = view;
    return () => view.destroy();
  }, [engine, describedBy]);

  // A text that comes from elsewhere: a menu, the history, another tab.
  useEffect(() => {
    const view = editor.current!,
      present = view.state.doc.toString();
    if (present !== text) write(view, text);
  }, [text]);
  const start = mark?.start,
    end = mark?.end;
  useEffect(() => {
    editor.current!.dispatch({ effects: setErrorMark.of(start === undefined || end === undefined ? undefined : { start, end }) });
  }, [start, end, text]);

  return <div className="filter-input" ref={element} />;
}

/** Another text in the place of the present one, with the caret behind it. */
function write(view: EditorView, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.length }, scrollIntoView: true });
}

/** What was pasted with a filter, and cannot be seen or turns text around (as in `visible`): written out, still one character for the caret. */
const unseenCharacters = highlightSpecialChars({
  addSpecialChars: /\p{Cf}/gu,
  render: (code) => {
    const written = document.createElement('span');
    written.className = 'filter-unseen';
    written.textContent = visible(String.fromCodePoint(code));
    return written;
  },
});

const setErrorMark = StateEffect.define<{ readonly start: number; readonly end: number } | undefined>();

const errorMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, change) => {
    for (const effect of change.effects) {
      if (!effect.is(setErrorMark)) continue;
      const size = change.newDoc.length,
        place = effect.value;
      if (!place || place.start >= Math.min(place.end, size)) return Decoration.none;
      return Decoration.set([Decoration.mark({ class: 'filter-error' }).range(place.start, Math.min(place.end, size))]);
    }
    return change.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const setTakingFirst = StateEffect.define<boolean>();

/** Whether Tab was pressed before the list was there: its first completion is taken as soon as it is. Whatever is typed meanwhile ends the wish. */
const takingFirst = StateField.define<boolean>({
  create: () => false,
  update: (taking, change) => {
    for (const effect of change.effects) if (effect.is(setTakingFirst)) return effect.value;
    return taking && !change.docChanged && !change.selection;
  },
  provide: (field) =>
    EditorView.updateListener.of(({ state, view }) => {
      if (!state.field(field) || completionStatus(state) === 'pending') return;
      // Nothing can be changed while the view is told of a change.
      queueMicrotask(() => {
        if (!view.state.field(field)) return;
        view.dispatch({ effects: setTakingFirst.of(false) });
        takeFirst(view);
      });
    }),
});

/** Takes the chosen completion, or else the first; false where there is none. */
function takeFirst(view: EditorView): boolean {
  if (!selectedCompletion(view.state)) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}

/**
 * Enter takes a completion only when one has been chosen with the arrows, else it runs the filter; Tab takes the first. Tab leaves the field only
 * where nothing is to be completed. Where nothing is listed, the arrows go through the recent filters.
 */
function keysOf(heard: () => Pick<FilterInputProps, 'onEnter' | 'onEscape' | 'recent'>): KeyBinding[] {
  const steps = new RecentSteps();
  const step = (offset: 1 | -1) => (view: EditorView) => {
    if (completionStatus(view.state) !== null) return false;
    const text = steps.step(offset, view.state.doc.toString(), heard().recent);
    if (text !== undefined) write(view, text);
    return true;
  };
  return [
    { key: 'ArrowDown', run: step(1) },
    { key: 'ArrowUp', run: step(-1) },
    {
      key: 'Enter',
      run: (view) => {
        if (selectedCompletion(view.state)) return acceptCompletion(view);
        // It would hide the packets that the filter shows.
        closeCompletion(view);
        heard().onEnter();
        return true;
      },
    },
    {
      key: 'Tab',
      run: (view) => {
        if (completionStatus(view.state) !== 'pending') return takeFirst(view);
        view.dispatch({ effects: setTakingFirst.of(true) });
        return true;
      },
    },
    {
      key: 'Escape',
      run: (view) => {
        const isListed = currentCompletions(view.state).length > 0;
        // Also one that is still on its way: nobody sees it, so that the key is not meant for it.
        closeCompletion(view);
        return isListed || heard().onEscape();
      },
    },
    { key: 'Ctrl-Space', run: startCompletion },
  ];
}
