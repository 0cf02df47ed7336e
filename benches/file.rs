//! How fast maps are read and written.
#![allow(missing_docs, reason = "made by the macros of criterion")]

#[path = "support/generated.rs"]
mod generated;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use generated::{Size, generated};
use trayecto::file::{read, write};

fn files(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("file");
    group.sample_size(20);
    for size in Size::ALL {
        let map = generated(size);
        let bytes = write(&map);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_with_input(BenchmarkId::new("read", format!("{size:?}")), &bytes, |bencher, bytes| {
            bencher.iter(|| read(black_box(bytes)));
        });
        group.bench_with_input(BenchmarkId::new("write", format!("{size:?}")), &map, |bencher, map| {
            bencher.iter(|| write(black_box(map)));
        });
    }
    group.finish();
}

criterion_group!(benches, files);
criterion_main!(benches);
