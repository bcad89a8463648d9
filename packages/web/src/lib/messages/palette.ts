import { enPalette } from './en-palette.ts';
import { translator } from './messages.ts';

export const t = translator(enPalette);
