/** The engine's completions as CodeMirror's. */
import type { Completion as Option, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Completion, Engine } from '../../../src-main/api/index.ts';

/** Where the value of a field is to follow. */
const VALUE_WANTED = /(?:[=!]=|\b(?:eq|ne)\s|[{,])\s*"?$/;

export function filterCompletion(engine: Pick<Engine, 'completeFilter'>) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const typed = context.matchBefore(/[\w.]+$/);
    if (!typed && !context.explicit && !context.matchBefore(VALUE_WANTED)) return null;
    const complete = await engine.completeFilter(context.state.doc.toString(), context.pos);
    // Where no word is begun, only names of values are worth a list.
    const found = typed || context.explicit ? complete : complete.filter(({ kind }) => kind === 'value');
    if (context.aborted || found.length === 0) return null;
    const { from } = found[0];
    const options = found.filter((completion) => completion.from === from).map(optionOf);
    // The word is there already: a list that offers only it would hide the result behind it.
    if (!context.explicit && options.length === 1 && options[0].label === context.state.sliceDoc(from, context.pos)) return null;
    // The engine has matched and ordered; CodeMirror must not do it again by its own rules.
    return { from, options, filter: false };
  };
}

function optionOf({ text, kind, type, description }: Completion): Option {
  return { label: text, detail: type ? `${description} · ${type}` : description, type: kind };
}
