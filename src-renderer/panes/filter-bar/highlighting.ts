/** Light highlighting of a filter's text: words that join, operators and strings. Colour only; what it means, the engine says. */
import { Decoration, MatchDecorator, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';

const string = Decoration.mark({ class: 'filter-string' });
const joining = Decoration.mark({ class: 'filter-joining' });

const quoted = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/;
const word = /(?<![\w.])(?:and|or|not|xor|in|contains|matches|eq|ne|gt|lt|ge|le|any|all)(?![\w.])/;
const sign = /[=!<>]=+|[<>!~]|&&?|\|\|/;

const words = new MatchDecorator({
  regexp: new RegExp([quoted, word, sign].map(({ source }) => source).join('|'), 'g'),
  decoration: ([text]) => (/^["']/.test(text) ? string : joining),
});

export const filterHighlighting = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = words.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = words.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
