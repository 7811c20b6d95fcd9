/** Fields of numbers with their low byte first, as SCCP has them all, and of flags in these. */
import { type Field, type FieldOptions, flag, u16, u32 } from '../../../../dissect/index.ts';

export const little16 = (title: string, options: FieldOptions = {}): Field<number> => u16(title, { ...options, little: true });
export const little32 = (title: string, options: FieldOptions = {}): Field<number> => u32(title, { ...options, little: true });
export const yes = (title: string, mask: number, size = 4): Field<boolean> => flag(title, mask, { size, little: true, as: ['Yes', 'No'] });
