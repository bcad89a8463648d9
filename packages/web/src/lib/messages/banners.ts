import { enBanners } from './en-banners.ts';
import { translator } from './messages.ts';

export const t = translator(enBanners);
