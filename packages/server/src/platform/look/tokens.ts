/**
 * The look, once: sign-in pages, the API reference and the settings app read these variables. Light and dark are
 * defined side by side so that neither is forgotten; text pairs reach 4.5:1, borders of controls and focus 3:1.
 */
export const tokens = `
:root{color-scheme:light dark;
--paper:oklch(0.985 0.004 85);--surface:oklch(1 0 0);--sunken:oklch(0.962 0.006 85);
--ink:oklch(0.23 0.012 85);--muted:oklch(0.47 0.014 85);
--line:oklch(0.905 0.008 85);--edge:oklch(0.62 0.014 85);
--accent:oklch(0.5 0.1 160);--accent-hover:oklch(0.44 0.095 160);--on-accent:oklch(0.99 0.01 160);--accent-soft:oklch(0.955 0.025 160);
--danger:oklch(0.5 0.175 27);--danger-soft:oklch(0.968 0.017 27);--danger-line:oklch(0.86 0.07 27);
--warning:oklch(0.47 0.1 70);--warning-soft:oklch(0.97 0.035 85);--warning-line:oklch(0.86 0.08 85);
--success:oklch(0.47 0.11 150);--info:oklch(0.48 0.1 250);
--method-password:oklch(0.56 0.02 85);--method-google:oklch(0.55 0.13 255);--method-github:oklch(0.48 0.13 300);--method-sso:oklch(0.5 0.1 160);--method-passkey:oklch(0.6 0.12 60);
--radius:9px;--shadow:0 1px 2px oklch(0.23 0.012 85/.06);
--sans:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Liberation Sans",sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--paper:oklch(0.185 0.006 85);--surface:oklch(0.225 0.007 85);--sunken:oklch(0.25 0.008 85);
--ink:oklch(0.94 0.006 85);--muted:oklch(0.735 0.01 85);
--line:oklch(0.31 0.008 85);--edge:oklch(0.56 0.012 85);
--accent:oklch(0.74 0.12 160);--accent-hover:oklch(0.8 0.115 160);--on-accent:oklch(0.19 0.03 160);--accent-soft:oklch(0.27 0.035 160);
--danger:oklch(0.77 0.13 25);--danger-soft:oklch(0.255 0.045 25);--danger-line:oklch(0.42 0.09 25);
--warning:oklch(0.84 0.11 85);--warning-soft:oklch(0.265 0.035 80);--warning-line:oklch(0.43 0.06 80);
--success:oklch(0.77 0.13 150);--info:oklch(0.78 0.09 250);
--method-password:oklch(0.68 0.015 85);--method-google:oklch(0.73 0.1 255);--method-github:oklch(0.72 0.12 305);--method-sso:oklch(0.74 0.12 160);--method-passkey:oklch(0.78 0.11 70);
--shadow:none}}`.replaceAll('\n', '');
