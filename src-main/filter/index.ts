/** The display-filter language: text to syntax, to types, to tests of packets, to a plan over the packet table. */
export { type CompileOptions, type CompiledFilter, compile } from './compile.ts';
export { type Completion, complete } from './complete.ts';
export { conjuncts } from './conjuncts.ts';
export { type FilterCheck, check } from './filter-check.ts';
export type { Hosts, NamedHost } from './hosts.ts';
export type { Macros } from './macros.ts';
export { parse } from './parse.ts';
export type { ColumnWords } from './plan/column-fields.ts';
export { KeptField } from './plan/kept-field.ts';
export { type FilterPlan, planFilter } from './plan/plan.ts';
export type { PacketView, PlanSources } from './plan/plan-parts.ts';
export { RowValues } from './plan/row-values.ts';
export { MAYBE, NO, YES } from './plan/verdicts.ts';
export { FilterProblem } from './problem.ts';
export { RegexProblem, compileRegex } from './regex/index.ts';
export type { Value } from './typed.ts';
export { selectionOf, valueAt, valuesOf } from './values.ts';
export { isAnalysed, isCarried, isJudged, loneField } from './wanted.ts';
