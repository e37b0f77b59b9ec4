import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { recordPackages } from './build/package/shipped-packages.ts';

/**
 * Three bundles, one per room. Everything is bundled except what cannot be: Electron itself, Node's own modules
 * (electron-vite knows both) and keytar, which is a compiled library that must stay a file of its own.
 * No source maps: they would ship our sources twice, and the package test refuses them.
 */
export default defineConfig({
  main: {
    plugins: [recordPackages('main')],
    build: {
      outDir: 'out/main',
      minify: true,
      sourcemap: false,
      externalizeDeps: false,
      rollupOptions: {
        input: { main: 'electron/main.ts' },
        external: ['keytar'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [recordPackages('preload')],
    build: {
      outDir: 'out/preload',
      minify: true,
      sourcemap: false,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload is CommonJS and may require nothing but 'electron'.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), recordPackages('renderer')],
    build: {
      outDir: 'out/renderer',
      minify: true,
      sourcemap: false,
      // The content policy allows no data: address, so nothing may be inlined as one.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
