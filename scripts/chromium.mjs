// Finds the browser for the tests, or installs the distribution's. Never downloads one from a vendor.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const found = known.find((file) => existsSync(file));
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log("Installing the distribution's chromium …");
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    return '/usr/bin/chromium';
  }
  throw new Error('The browser tests need Chromium: install it (Debian: apt install chromium) or set CHROMIUM_PATH.');
}
