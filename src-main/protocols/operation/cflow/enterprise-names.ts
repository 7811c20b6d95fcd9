/** Who has elements of its own. */
import { enterpriseName } from '../../enterprises/enterprises.ts';

export const elementOwner = (number: number): string => enterpriseName(number) ?? '(Unknown)';
