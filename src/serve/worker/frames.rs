//! The output of a worker: frames, see [`super::super::wire`].

use crate::serve::wire::{Head, PIECE, frame};
use serde::Serialize;
use std::io::{self, Write};

/// Writes an answer in frames. What is written as to a file is collected and goes out piece by
/// piece.
pub(super) struct Frames<W: Write> {
    out: W,
    piece: Vec<u8>,
}

impl<W: Write> Frames<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, piece: Vec::with_capacity(PIECE) }
    }

    /// Sends a frame. What was collected for an answer and not sent is forgotten: this frame says
    /// that there is no more of it.
    pub(super) fn send(&mut self, kind: u8, contents: &[u8]) -> io::Result<()> {
        self.piece.clear();
        self.put(kind, contents)?;
        self.out.flush()
    }

    /// Sends a frame with JSON.
    pub(super) fn json(&mut self, kind: u8, contents: &impl Serialize) -> io::Result<()> {
        let contents = serde_json::to_vec(contents)?;
        self.send(kind, &contents)
    }

    /// Begins an answer.
    pub(super) fn head(&mut self, head: &Head) -> io::Result<()> {
        self.json(frame::HEAD, head)
    }

    /// Ends an answer that is complete.
    pub(super) fn end(&mut self) -> io::Result<()> {
        self.pass_on()?;
        self.send(frame::END, &[])
    }

    fn pass_on(&mut self) -> io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = std::mem::take(&mut self.piece);
        self.put(frame::DATA, &piece)?;
        self.piece = piece;
        self.piece.clear();
        Ok(())
    }

    fn put(&mut self, kind: u8, contents: &[u8]) -> io::Result<()> {
        let length = u32::try_from(contents.len()).map_err(|_| io::Error::other("a frame is too long"))?;
        let mut start = [kind, 0, 0, 0, 0];
        start[1..].copy_from_slice(&length.to_be_bytes());
        self.out.write_all(&start)?;
        self.out.write_all(contents)
    }
}

impl<W: Write> Write for Frames<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(PIECE - self.piece.len()));
            self.piece.extend_from_slice(now);
            if self.piece.len() == PIECE {
                self.pass_on()?;
                self.out.flush()?;
            }
            rest = later;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        // Pieces go out when they are full, and at the end.
        Ok(())
    }
}
