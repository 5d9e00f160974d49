/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string

/** Of the program that counts findings, put in by the build (scripts/vite/checks-mark.ts). */
declare module 'virtual:checks-mark' {
  export const checksMark: string
}
