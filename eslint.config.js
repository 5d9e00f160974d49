import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', '.cache', 'tests/fixtures'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/no-v-html': 'error',
      'vue/define-props-declaration': 'error',
      'vue/define-emits-declaration': 'error',
    },
  },
  {
    files: ['scripts/**', 'tests/bench/**', 'tests/support/**', 'tests/e2e/**', 'tests/reality/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // A new format year is one file: nothing else knows which there are.
    files: ['src/**'],
    ignores: ['src/report/form/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/^20\\d\\d$/]',
          message: 'Ask the registry of forms (report/form/form.ts) in place of naming a form.',
        },
        {
          selector: "CallExpression[callee.name='getForm'] > Literal",
          message: 'Ask the registry of forms for the form of a report, or for the newest.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A test that waits for a while fails where the machine is slower than whoever wrote it thought.
      'no-restricted-syntax': [
        'error',
        ...[
          'CallExpression[callee.name=/^(setTimeout|setInterval|sleep|delay)$/]',
          'CallExpression[callee.property.name=/^(setTimeout|setInterval|waitForTimeout|sleep)$/]',
          'CallExpression[callee.object.name="Atomics"][callee.property.name="wait"]',
          'ImportDeclaration[source.value=/timers\\u002Fpromises$/]',
        ].map((selector) => ({
          selector,
          message: 'Wait for a condition (vi.waitFor, expect.poll, a locator), or let fake timers run.',
        })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@vue/test-utils',
              importNames: ['mount', 'shallowMount'],
              message: 'mountInApp (tests/support/mount.ts) ends the app before the next test.',
            },
          ],
        },
      ],
    },
  },
  prettier,
)
