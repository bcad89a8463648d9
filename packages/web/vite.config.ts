import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every screen needs comes as one file, which compresses better than several; what some need stays with them. */
function isBase(id: string): boolean {
  if (/[iI]nfiniteQuery|useMutation|mutationObserver/.test(id)) return false;
  return /node_modules|rolldown\/runtime|preload-helper|packages\/sdk\/|web\/src\/(app\/(confirm-identity|frame|offline-bar|root-route|screens)|ui\/(button|notice|states)|lib\/(acting|client|organization|confirm-identity|undo|messages\/(en|messages)))\.tsx?$/.test(
    id,
  );
}

/**
 * What several screens share comes in few files: each one more is a name that the base has to know. Refusals and the
 * banner come with every page, what a change would mean only where one is confirmed.
 */
const isRefusal = /web\/src\/(lib\/provisional|ui\/lockout-problem|lib\/messages\/(en-)?(impact|provisional))\.tsx?$/;
const isPreview = /web\/src\/ui\/(impact-\w+|provisional-choice|confirm-change)\.tsx?$/;

/** Small parts that nearly every screen has some of. */
const isPart =
  /web\/src\/(lib\/(focus-on-slash|format|methods|my-acting|plans|previews|roles|use-now|messages\/(en-)?(acting|plans))|ui\/(change-button|copy-value|dialog|empty|field|pages|setting|status))\.tsx?$/;

export default defineConfig({
  root: import.meta.dirname,
  // Beneath one path, so that the server serves it with one rule and everything else stays the doors'.
  base: '/app/',
  plugins: [react(), tailwind()],
  // React has had it for years; the shim is for those before.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim$/, replacement: 'react' }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Anything inlined would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: isBase },
            { name: 'refusal', test: isRefusal },
            { name: 'parts', test: isPart },
            { name: 'preview', test: isPreview },
          ],
        },
      },
    },
    target: 'es2023',
    // What the style sheet needs in any case (cascade layers, OKLCH, `:dir`), so nothing is written twice for older ones.
    cssTarget: ['chrome120', 'firefox128', 'safari17'],
  },
});
