/** Columns that hold passwords are recognised by their caption and never read. */
import type { Matrix } from './types';

const INSIDE =
  /p[a@4][s$]{2}w|paswrd|pasword|\bpwd|\bpsw|passcode|passphrase|kata ?sandi|kode ?(?:akses|otp|verifikasi|rahasia|pemulihan|keamanan|otorisasi|autentikasi)|\bsandi\b|kredensial|credential|jawaban ?(?:rahasia|keamanan)|security ?(?:code|answer)|(?:api|private|ssh) ?key|kunci ?(?:api|rahasia|privat)|(?:recovery|backup|auth) ?code/i;
/** Whole words, because "Passport" and "Pinjaman" hold no password. */
const WORD = /(?:^|[^a-z])(?:pass|pin|mpin|pw|t?otp|token|passkey|secret|cvv|cvc|puk|2fa|mfa)(?:[^a-z]|$)/i;

/** True for captions such as "Password CWC", "passwrd", "Kata Sandi", "PIN", "Kode Akses", "OTP", "Token". */
export function isPasswordCaption(caption: string): boolean {
  const text = caption
    .normalize('NFKC')
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\s\u00a0_]+/g, ' ');
  return INSIDE.test(text) || INSIDE.test(text.replace(/ /g, '')) || WORD.test(text);
}

/** 0-based columns of a header row that hold passwords. */
export function passwordColumns(matrix: Matrix, headerRow: number): number[] {
  const found: number[] = [];
  (matrix[headerRow] ?? []).forEach((cell, column) => {
    if (typeof cell === 'string' && isPasswordCaption(cell)) found.push(column);
  });
  return found;
}
