/**
 * Real Chromiums of the years that offices still run, for the tests alone: fetched once as npm packages, checked
 * against the digests that stand here, and unpacked under .cache/browsers. They exist for Linux on x64 only.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const cache = resolve(import.meta.dirname, '../.cache/browsers')

const packages = {
  86: {
    name: 'chrome-aws-lambda@5.3.1',
    integrity:
      'sha512-KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==',
  },
  92: {
    name: 'chrome-aws-lambda@10.1.0',
    integrity:
      'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
  109: {
    name: '@sparticuz/chromium@109.0.6',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
}

/** The last version that speaks with all of them; the one that the other tests use does not know Chromium 86. */
const driver = {
  name: 'playwright-core@1.34.3',
  integrity:
    'sha512-2pWd6G7OHKemc5x1r1rp8aQcpvDh7goMBZlJv6Co5vCNLVcQJdhxRL09SGaY6HcyHH9aT4tiynZabMofVasBYw==',
}

/** Why old Chromiums cannot run here, or `undefined` where they can. */
export const noOldChromium =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `old Chromiums run on Linux x64 only, this is ${process.platform} ${process.arch}`

/** Fetches a package through npm and unpacks it; `folder` appears only once everything is in it. */
function unpackPackage({ name, integrity }, folder, finish = () => undefined) {
  if (existsSync(folder)) return
  const work = `${folder}.${process.pid}`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    process.stderr.write(`fetching ${name} for the tests in old browsers\n`)
    const options = { cwd: work, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 }
    const tarball = execFileSync('npm', ['pack', '--silent', name], options).trim()
    const digest = createHash('sha512')
      .update(readFileSync(join(work, tarball)))
      .digest('base64')
    if (`sha512-${digest}` !== integrity) throw new Error('its content is not what was expected')
    execFileSync('tar', ['xzf', tarball], { cwd: work })
    rmSync(join(work, tarball))
    finish(join(work, 'package'))
    renameSync(work, folder)
  } catch (error) {
    rmSync(work, { recursive: true, force: true })
    throw new Error(`${name} could not be fetched through npm: ${error.stderr || error.message}`, {
      cause: error,
    })
  }
}

/** The browser's program, and the libraries that it brings because systems no longer have them. */
function unpackBrowser(folder) {
  const unpacked = (name) => brotliDecompressSync(readFileSync(join(folder, 'bin', name)))
  writeFileSync(join(folder, 'chromium'), unpacked('chromium.br'))
  chmodSync(join(folder, 'chromium'), 0o755)
  execFileSync('tar', ['xf', '-'], { cwd: folder, input: unpacked('aws.tar.br') })
  rmSync(join(folder, 'bin'), { recursive: true })
}

/**
 * Starts an old Chromium, fetching what is missing.
 * @param {86 | 92 | 109} version
 * @returns {Promise<import('playwright').Browser>}
 */
export async function launchOldChromium(version) {
  if (noOldChromium) throw new Error(noOldChromium)
  const browserFolder = join(cache, `chromium-${version}`)
  const driverFolder = join(cache, 'driver')
  unpackPackage(packages[version], browserFolder, unpackBrowser)
  unpackPackage(driver, driverFolder)
  const { chromium } = await import(pathToFileURL(join(driverFolder, 'package/index.mjs')).href)
  const libraries = [join(browserFolder, 'package/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean)
  return chromium.launch({
    executablePath: join(browserFolder, 'package/chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
    timeout: 30_000,
  })
}
