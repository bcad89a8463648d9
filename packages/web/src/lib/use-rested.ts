import { useEffect, useState } from 'react';

const PAUSE_MS = 50;

/** What was typed, once the hand rests: the server is asked then, not at every letter. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}
