extension LexiconSource {
  /// Indonesian: what is said beside the matter, and wishes about code.
  static let indonesianAsides = #"""
    = ask.code
    Kenapa kode ini error?
    Tolong rapikan kode ini supaya lebih mudah diuji.
    Apa fungsi {identifier} di sini?
    benerin bug nya dong
    Buatkan unit test, termasuk untuk kasus batas.
    Saya dapat error ini waktu memanggil {identifier}, ada ide?
    tambahin tipe dan komentar
    ada cara yang lebih cepat ga
    Periksa perubahan ini. Ada yang menghalangi untuk digabung?
    Ganti nama {identifier} di semua tempat yang memanggilnya.
    Jelaskan baris demi baris, saya masih pemula.
    Kalau datanya sedikit lancar, tapi kalau {number} ribu baris lambat sekali.
    Implementasikan {identifier} agar tesnya lulus.
    Tambahkan penanganan kesalahan dan catat penyebabnya di log.
    Pindahkan ke bahasa lain dengan nama yang sama.
    Apakah ini bisa deadlock?
    harus jalan juga kalau inputnya kosong
    = constraint
    Maksimal {number} kata.
    pakai poin-poin
    Jelaskan seperti kepada anak kecil.
    Sertakan minimal satu contoh.
    Gunakan bahasa yang formal.
    Akhiri dengan pertanyaan untuk pembaca.
    Susun dengan subjudul.
    jangan sebut harga
    Kembalikan JSON yang valid saja.
    Tampilkan hasilnya dalam tabel.
    Hindari istilah teknis.
    Anggap pembacanya tinggal di {place}.
    Cukup {small} paragraf.
    = context
    Saya benar-benar pemula.
    Saya sudah {small} tahun di bidang ini.
    Anggaran saya {price} per bulan.
    Kami tim beranggotakan {small} orang di {place}.
    Ini untuk {person} yang bukan ahlinya.
    Saya harus memutuskan sebelum {date}.
    udah tanya {person} tapi masih bingung
    Anak saya umur {small} tahun.
    Saya tinggal di {place} dan tidak punya mobil.
    Ini tugas sekolah, dikumpulkan {date}.
    Tahun lalu saya habis {price} dan gagal.
    waktuku cuma {number} menit
    Jam {time} ada rapat, saya mau siap-siap dulu.
    Maaf kalau salah tempat bertanya.
    = preamble
    Kamu adalah asisten yang teliti.
    Anda bekerja di perusahaan kecil di {place} dan menjawab dengan ramah.
    Anda berpengalaman {small} tahun di bidang ini.
    Anda bagian dari proses otomatis; ikuti formatnya dengan tepat.
    Peran Anda: {persona}.
    Sebagai analis senior, utamakan hal ini: {criterion}.
    Tugas Anda mengolah teks yang masuk.
    Jawaban Anda akan dibaca oleh program.
    Jawab singkat, dan katakan bila tidak tahu.
    = detail
    Nomor pesanannya {code}.
    Saya pesan tanggal {date}.
    Nama saya {person}.
    totalnya {price}
    Alamat pengiriman di {place}.
    Saya sudah menghubungi {person} pada {date}.
    Nomor tiket {code}, mohon dijawab sebelum {date}.
    udah coba {small} kali
    Bisa ditelepon setelah jam {time}.
    Di faktur {price}, di situs {price}.
    Beli di {place} {small} minggu lalu.
    = label.task
    Tugas:
    Instruksi:
    Perintah:
    Permintaan:
    """#
}
