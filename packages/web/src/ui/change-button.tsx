import type { ComponentProps } from 'react';
import { LOOK_ONLY_ID, useLooksOnly } from '../lib/my-acting.ts';
import { Button } from './button.tsx';

/** Sends a change. An operator who only looks sees that there is one; the banner says what it takes. */
export function ChangeButton({ disabled, ...rest }: ComponentProps<typeof Button>) {
  if (!useLooksOnly()) return <Button disabled={disabled} {...rest} />;
  return <Button {...rest} disabled aria-describedby={LOOK_ONLY_ID} />;
}
