/** The fields of a single comparison: which there are, which must be there, and whether its values are looked at one by one. */
import type { Field } from '../../dissect/index.ts';
import type { FieldOperand, TypedOperand, TypedTest } from '../typed.ts';
import { forEachOperand } from '../wanted.ts';

export type Leaf = Exclude<TypedTest, { form: 'logic' | 'not' }>;

export function fieldsIn(leaf: Leaf): FieldOperand[] {
  const fields: FieldOperand[] = [];
  forEachOperand(leaf, operand => {
    if (operand.form === 'field') fields.push(operand);
  });
  return fields;
}

/** Whether the test takes what a protocol carries for its bytes. */
export function looksBehindHeaders(leaf: Leaf): boolean {
  let looks = false;
  forEachOperand(leaf, ({ form }) => {
    looks ||= form === 'extent';
  });
  return looks;
}

export function distinct(operands: readonly FieldOperand[]): Field[] {
  return [...new Map(operands.map(({ field }) => [field.index, field])).values()];
}

/** The quantifier of a test that looks at each value of one field by itself, so that its verdicts on single values can be combined. */
export function quantifiedOver(leaf: Leaf): 'any' | 'all' | undefined {
  switch (leaf.form) {
    case 'exists': return leaf.operand.form === 'field' ? 'any' : undefined;
    case 'compare': return leaf.left.form === 'field' && leaf.right.form === 'constant' ? leaf.quantifier : undefined;
    case 'in': {
      const constant = leaf.members.every(({ low, high }) => low.form === 'constant' && (high === undefined || high.form === 'constant'));
      return leaf.left.form === 'field' && constant ? leaf.quantifier : undefined;
    }
    case 'contains':
    case 'matches':
    case 'truth': return undefined;
  }
}

/** Fields without which the test is false. */
export function neededFields(leaf: Leaf): Field[] {
  const needed = new Set<Field>();
  const need = (operand: TypedOperand): void => {
    switch (operand.form) {
      case 'field':
        needed.add(operand.field);
        return;
      case 'slice':
      case 'negative':
      case 'encoded':
      case 'extent': return need(operand.of);
      case 'arithmetic':
        need(operand.left);
        return need(operand.right);
      case 'call':
        // The largest of several is there when any of them is.
        if (operand.parameters.length === 1) need(operand.parameters[0]);
        return;
      case 'constant':
      case 'reference':
    }
  };
  switch (leaf.form) {
    case 'exists':
    case 'truth':
      need(leaf.operand);
      break;
    case 'compare':
    case 'contains':
      need(leaf.left);
      need(leaf.right);
      break;
    case 'matches':
    case 'in':
      need(leaf.left);
  }
  return [...needed];
}
