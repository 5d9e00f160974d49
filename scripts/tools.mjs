/**
 * Finds the programs that the tests drive, and installs Debian's packages where one is missing and that is
 * possible; otherwise says what to do.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = {
  chromium: [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  libreoffice: [
    process.env.LIBREOFFICE_PATH,
    '/usr/bin/soffice',
    '/usr/bin/libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
  pdftotext: ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'],
}

const debianPackages = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  libreoffice: ['libreoffice-writer', 'fonts-noto-cjk'],
  pdftotext: ['poppler-utils'],
}

/** @returns {string | undefined} the program's path, where it stands in a usual place */
export function findTool(name) {
  return usualPlaces[name].find((place) => place && existsSync(place))
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** @returns {string} the program's path, after installing it where it was missing */
export function needTool(name) {
  const found = findTool(name)
  if (found) return found
  if (canInstall()) {
    const packages = debianPackages[name]
    process.stderr.write(`${name} is missing: installing ${packages.join(', ')}\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    const installed = findTool(name)
    if (installed) return installed
  }
  throw new Error(
    `${name} was not found. Install ${debianPackages[name].join(', ')}` +
      (name === 'chromium' ? ', or set CHROME_PATH to a Chromium, Chrome or Edge.' : '.'),
  )
}
