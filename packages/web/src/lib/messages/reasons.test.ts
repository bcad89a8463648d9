import { problems } from '@gatehouse/contract/problems';
import { expect, test } from 'vitest';
import { enReasons } from './en-reasons.ts';

test('why somebody was refused is not said to whoever reads it, as if it were about them', () => {
  // Answers to whoever asks: nobody is refused at the door with them.
  const toTheReader = ['forbidden', 'proof_required', 'session_expired'];
  const addressed = Object.entries(problems).flatMap(([code, { title }]) => (/\byour?\b/i.test(title) ? [code] : []));
  expect(addressed.sort()).toEqual([...Object.keys(enReasons), ...toTheReader].sort());
  expect(Object.values(enReasons).filter((words) => /\byour?\b/i.test(words))).toEqual([]);
});
