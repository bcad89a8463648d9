import { z } from 'zod';
import { OrganizationIdSchema } from './vocabulary.ts';

/** Pieces that several endpoints share. Every object is strict: an unknown field is refused, not ignored. */

export const Time = z.iso.datetime().meta({ description: 'RFC 3339, UTC.' });

/** Names people give: one line, no control characters, trimmed. */
export const Name = z
  .string()
  .trim()
  .min(1, 'Write a name.')
  .max(100, 'At most 100 characters.')
  .refine((text) => !/\p{Cc}/u.test(text), 'Leave out line breaks and control characters.');

export const Nothing = z.strictObject({});

export const InOrganization = z.strictObject({ organizationId: OrganizationIdSchema });

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.'),
});

export const Search = z.string().trim().min(1).max(100).optional();

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    data: z.array(item),
    nextCursor: z.string().nullable().describe('null on the last page.'),
  });
}

export const Reason = z.string().trim().min(3, 'Say why, in a sentence.').max(500);

export const Evidence = z
  .strictObject({ expected: z.string().optional(), received: z.string().optional(), hint: z.string().optional() })
  .meta({ id: 'Evidence', description: 'What was expected, what came, and where to change it.' });
