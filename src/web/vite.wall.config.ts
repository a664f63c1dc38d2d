/**
 * The wall's own bundle, for browsers of televisions too (Chromium 56, 2017): syntax and styles lowered, one classic script. Those
 * know no modules, or only some of them do, and two builds would be two to test: this one serves every screen.
 */
import { defineConfig, mergeConfig } from 'vite';
import pages, { here } from './vite.config.ts';

const TELEVISION = ['chrome56'];

const { input: _, ...rolldownOptions } = pages.build?.rolldownOptions ?? {};

export default defineConfig(
  mergeConfig(
    { ...pages, build: { ...pages.build, rolldownOptions } },
    {
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/wall-manifest.json',
        target: TELEVISION,
        cssTarget: TELEVISION,
        modulePreload: false,
        cssCodeSplit: false, // else the script would carry them, and no page of ours may write styles
        rolldownOptions: { input: { wall: here('wall/main.ts') }, output: { format: 'iife', codeSplitting: false } },
      },
    },
  ),
);
