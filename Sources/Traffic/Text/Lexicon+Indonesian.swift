extension LexiconSource {
  /// Indonesian, from the formal "Anda" to the "kamu" and "gue" of chat.
  ///
  /// A thing and an aspect are bare noun phrases: the language inflects neither.
  static let indonesian =
    indonesianContent + "\n" + indonesianTasks + "\n" + indonesianRoles

  /// The topics of Indonesian, the sentences of documents and records, and the short lists.
  private static let indonesianContent = #"""
    = topic cooking
    things: rendang untuk {small} orang | nasi goreng kampung | sayur asem | sambal terasi | kue bolu kukus | opor ayam | wajan besi cor | bumbu dasar kuning | tempe mendoan | bekal makan siang untuk {small} hari | soto bening | martabak manis rumahan | ikan bakar | bubur ayam tanpa santan
    aspects: waktu memasak | takaran garam | suhu minyak | cara penyimpanan | biaya per porsi | tekstur | urutan langkah | kebersihan dapur
    = topic travel
    things: liburan {small} hari di pantai | visa pelajar | tiket kereta malam | penginapan murah di pegunungan | asuransi perjalanan | koper kabin | sewa motor harian | pendakian untuk pemula | perjalanan dengan anak kecil | wisata kuliner kota tua | penyeberangan dengan kapal feri | paket tur {number} orang | transit panjang di bandara | jalur mudik lewat selatan
    aspects: anggaran harian | musim terbaik | barang bawaan | keamanan malam hari | angkutan umum | pembatalan | dokumen perjalanan | pilihan makanan halal
    = topic health
    things: migrain yang sering kambuh | sakit punggung karena terlalu lama duduk | tekanan darah tinggi | alergi debu | keseleo pergelangan kaki | anemia ringan | program berhenti merokok | diet rendah garam | imunisasi anak | insomnia selama {small} minggu | pembersihan karang gigi | rasa cemas sebelum ujian | hasil tes kolesterol | demam naik turun
    aspects: waktu istirahat | dosis umum | risiko kambuh | pola makan | waktu yang tepat ke dokter | aktivitas fisik | lama pemulihan
    = topic finance
    things: kredit rumah dengan bunga tetap | reksa dana pasar uang | dana pensiun | kartu kredit tanpa iuran tahunan | pinjaman {number} juta | dana darurat untuk {small} bulan | anggaran rumah tangga | laporan pajak tahunan | obligasi negara | asuransi jiwa | warisan tunai | tabungan bersama | cicilan kendaraan | tagihan dalam mata uang asing
    aspects: imbal hasil | biaya administrasi | risiko | likuiditas | aturan pajak | inflasi | jangka waktu | isi perjanjian
    = topic law
    things: perjanjian kerja waktu tertentu | klausul kerahasiaan | pemutusan hubungan kerja sepihak | gugatan ganti rugi | surat wasiat | denda tilang | hak asuh anak | pendirian perseroan dengan {small} pemegang saham | surat kuasa | sengketa batas tanah | perceraian secara baik-baik | pelindungan data pribadi di usaha kecil | banding administratif | utang yang sudah kedaluwarsa
    aspects: batas waktu hukum | beban pembuktian | ganti rugi | biaya pengacara | keabsahan tanda tangan | tata cara pengajuan | kewenangan pengadilan
    = topic housing
    things: rumah kontrakan dengan {small} kamar | uang jaminan yang tidak kembali | renovasi kamar mandi | atap bocor | perjanjian sewa apartemen | iuran lingkungan | pemanas air lama | peredam suara dinding | pindahan ke luar kota | dinding lembap | kamar kos dekat kampus | dapur terbuka | lahan parkir bersama | tetangga yang berisik
    aspects: harga per meter | pencahayaan alami | kebisingan jalan | pemakaian listrik | izin bangunan | pembagian biaya | jarak ke kantor | kondisi instalasi
    = topic gardening
    things: kebun sayur di balkon | pohon jeruk dalam pot | tanaman tomat berdaun kuning | rumput taman di musim kemarau | serangan kutu daun | komposter buatan sendiri | mawar rambat | cabai dalam polybag | irigasi tetes | anggrek yang tidak berbunga | pagar hidup sepanjang {small} meter | bibit labu | kaktus yang membusuk | kemangi di jendela dapur
    aspects: penyiraman | pemangkasan | pemupukan | paparan sinar matahari | drainase | masa tanam | pemindahan ke pot baru | jarak tanam
    = topic cars
    things: mobil hibrida bekas | aki soak | ganti oli | sabuk mesin | bunyi saat mengerem | asuransi mobil menyeluruh | perpanjangan pajak kendaraan | mobil listrik dengan jarak tempuh {number} km | ban bocor | mobil bak untuk usaha | kopling selip | lampu indikator mesin yang menyala | motor matik untuk ke kantor | mesin yang cepat panas
    aspects: konsumsi bahan bakar | ongkos servis | garansi | keausan | keselamatan | jarak tempuh | harga jual kembali | perawatan rutin
    = topic software
    things: REST API dengan {small} endpoint | microservice pembayaran | query SQL yang lambat | pipeline integrasi berkelanjutan | aplikasi seluler mode luring | migrasi basis data | bug yang hanya muncul di produksi | antrean pesan | aplikasi monolit lama | rangkaian tes selama {number} detik | halaman login | cache terdistribusi | deploy tanpa downtime | pustaka yang sudah tidak dirawat
    aspects: performa | keamanan | kontrol versi | cakupan tes | penanganan error | skalabilitas | dokumentasi | pemakaian memori
    = topic data
    things: dataset dengan {number} kolom | survei terhadap {number} pelanggan | dasbor penjualan | deret waktu yang bolong-bolong | uji A/B | tabel penuh duplikat | model regresi | laporan bulanan | lembar kerja raksasa | proses ETL | sampel yang bias | peta panas | segmentasi pelanggan | ekspor CSV yang rusak
    aspects: pembersihan data | ukuran sampel | pola musiman | batas kesalahan | visualisasi | korelasi | penanganan pencilan | privasi
    = topic science
    things: fotosintesis | lubang hitam | lempeng tektonik | tabel periodik | virus berselubung | gerhana sebagian | seleksi alam | percobaan bandul | reaksi asam basa | satelit orbit rendah | superkonduktor | sel punca | terumbu karang | lapisan ozon
    aspects: metode pengukuran | kekekalan energi | pengaruh suhu | bukti yang ada | model teori | skala waktu | kesalahan percobaan
    = topic mathematics
    things: persamaan kuadrat | integral parsial | sistem {small} persamaan | aturan rantai | matriks singular | bukti dengan induksi | bilangan prima | barisan geometri | peluang bersyarat | segitiga siku-siku | deret konvergen | graf dengan {small} simpul | soal optimasi | fungsi sepotong-sepotong
    aspects: tafsiran geometris | kasus batas | notasi | daerah asal | ketunggalan solusi | langkah pengerjaan | pengecekan hasil
    = topic history
    things: jalur rempah Nusantara | keruntuhan Konstantinopel | kerajaan maritim abad ke-13 | pergerakan pemuda awal abad ke-20 | Revolusi Prancis | wabah pes di Eropa | perjanjian dagang abad ke-17 | revolusi industri | dinasti Mesir kuno | Perang Dingin | sistem tanam paksa | penemuan mesin cetak | kota pelabuhan kuno | kehidupan di perkebunan kolonial
    aspects: latar belakang ekonomi | penyebab langsung | dampak jangka panjang | peran tokoh agama | sumber tertulis | kehidupan sehari-hari | sudut pandang pihak yang kalah
    = topic literature
    things: novel sejarah | pantun jenaka | cerpen {number} kata | puisi angkatan lama | narator yang tidak bisa dipercaya | tragedi Yunani | catatan perjalanan | hikayat Melayu | esai pendek | fabel tentang kancil | monolog batin | naskah drama satu babak | novel distopia remaja | puisi bebas
    aspects: tema utama | sudut pandang pencerita | irama | simbolisme | struktur | pemakaian metafora | perkembangan tokoh
    = topic education
    things: kelas berisi {number} siswa | ujian akhir semester | rubrik penilaian | tugas kelompok | beasiswa kuliah | jadwal belajar {small} minggu | pelajaran membaca di kelas awal | siswa dengan disleksia | rapat orang tua murid | kursus daring | presentasi lisan | seleksi guru | lokakarya menulis | modul praktikum
    aspects: motivasi | inklusi | kemampuan awal siswa | penilaian | pemakaian gawai | keaktifan | waktu yang tersedia
    = topic commerce
    things: toko daring kerajinan tangan | retur lewat batas waktu | keranjang yang ditinggalkan | pemasok yang sering telat | promo akhir tahun | gudang dengan {number} jenis barang | deskripsi produk | metode pembayaran | program poin pelanggan | waralaba kedai kopi | pameran dagang | pesanan grosir {number} unit | ulasan negatif | faktur yang salah
    aspects: margin | logistik | waktu pengiriman | layanan pelanggan | harga jual | persaingan lokal | citra merek | pengelolaan stok
    = statement
    Pada {date} telah ditandatangani di {place} dokumen {code} yang menggantikan versi sebelumnya.
    Menurut {person} selaku penanggung jawab, tenggatnya diperpanjang {number} hari.
    Rapat dimulai pukul {time} dan dihadiri {number} orang.
    Total tagihan sebesar Rp{number}.000 sudah termasuk pajak.
    Rencana triwulan berikutnya perlu memperhitungkan {thing}.
    Halaman {number} laporan ini mengulas {aspect} secara lebih rinci.
    Data dikumpulkan antara {date} dan {date} di {small} lokasi.
    Dalam kunjungan itu ditemukan {small} temuan ringan dan tidak ada temuan berat.
    {person} memaparkan kajian tentang {thing} dan mengusulkan agar diulang di {place}.
    Berkas {code} diarsipkan karena dokumennya tidak lengkap.
    Kantor cabang {place} melayani masyarakat Senin sampai Jumat hingga pukul {time}.
    Panitia menilai bahwa {aspect} perlu ditinjau setiap tahun.
    Dianjurkan tidak melebihi {small} satuan per orang per hari.
    Sebanyak {number} responden paling banyak menyoroti {aspect}.
    Sebagaimana dijelaskan dalam lampiran, {thing} berada di luar lingkup dokumen ini.
    Biaya rata-rata naik dari {price} menjadi {price} dolar hanya dalam {small} bulan.
    Tahap pertama selesai pada {date}, terlambat {small} minggu.
    Setiap perubahan wajib diberitahukan secara tertulis {small} hari sebelumnya.
    Di {place}, permintaan tumbuh {small} persen dibandingkan tahun lalu.
    Tim yang dipimpin {person} memeriksa {number} kasus terkait {thing}.
    Sampai saat ini belum tercatat adanya sanksi.
    Peraturan yang berlaku membedakan {thing} dari {other}.
    Permohonan yang masuk setelah {date} tidak akan diproses.
    Untuk keterangan lebih lanjut mengenai {thing}, hubungi {person} dengan menyebutkan nomor {code}.
    Pengujian diulang {small} kali dengan hasil yang serupa.
    Para penulis berpendapat bahwa {aspect} menjelaskan sebagian besar perbedaan tersebut.
    Tangki itu menampung {number} liter dan kosong dalam {small} jam.
    Edisi ke-{small} buku panduan memuat bab baru tentang {thing}.
    Dari seluruh peserta, {number} orang mengaku belum pernah mendengar soal {thing}.
    Layanan terhenti mulai pukul {time} karena pemeliharaan.
    Kesepakatan ini berlaku sejak {date} dan diperpanjang setiap {small} tahun.
    {person} bekerja {small} tahun di {place} sebelum bergabung dengan proyek ini.
    Anggaran menyisihkan {number} juta rupiah untuk pelatihan dan {number} juta untuk perlengkapan.
    Tabel {small} memuat nilai rata-rata; data lengkapnya ada pada {code}.
    Meski begitu, warga {place} masih menganggap {thing} sebagai urusan yang belum tuntas.
    = support
    Halo, saya pesan dengan nomor {code} tanggal {date} tapi sampai sekarang belum sampai.
    Saya tidak bisa masuk ke akun, katanya kata sandi salah padahal sudah saya ganti dua kali.
    Saldo saya terpotong dua kali, masing-masing Rp{number}.000. Mohon dikembalikan.
    Selamat siang, saya ingin mengubah alamat kirim pesanan {code} ke {place}.
    paketnya sampe dalam kondisi rusak, foto terlampir. saya minta refund
    Aplikasinya keluar sendiri setiap kali saya buka menu tagihan.
    Cara berhenti langganan gimana? Tombolnya tidak ketemu di mana-mana.
    Sudah {small} hari saya menunggu balasan tiket {code}, tidak ada kabar sama sekali.
    Saya perlu faktur atas nama perusahaan untuk pembelian tanggal {date}.
    Ukurannya salah, saya pesan nomor {number} yang datang malah lain.
    Dengan hormat, alat yang saya beli mati setelah dipakai {small} minggu.
    kode verifikasi gak masuk2 ke hp, udah coba {small} kali
    Kurir bilang pesanan {code} diterima pukul {time}, padahal rumah sedang kosong.
    Saya mau membatalkan reservasi tanggal {date}. Apakah uang muka Rp{number}.000 hangus?
    Kode promonya ditolak, katanya kedaluwarsa padahal baru minggu ini.
    kak tolong, akun saya diblokir tanpa pemberitahuan
    Apakah ada tempat servis di {place}? Alatnya bunyi aneh sejak {date}.
    Di tagihan {code} ada {small} barang yang tidak pernah saya beli.
    Janjinya ditelepon sebelum pukul {time}, ternyata tidak ada. Ini sudah ketiga kalinya.
    Saya beli {small} unit tapi isi kardusnya cuma {small}. Sisanya dikirim kapan?
    Saya {person}, pelanggan sejak {small} tahun lalu. Kenapa iuran saya naik jadi Rp{number}.000?
    Resi {code} tidak ada pergerakan sejak {date}.
    Mau tanya, kerusakan begini masuk garansi tidak? Umur alatnya baru {small} bulan.
    Akun saya tidak sengaja terhapus, datanya masih bisa dipulihkan?
    min pesanan {code} kok statusnya nyangkut terus ya
    = review
    Mantap, barang datang lebih cepat dan dikemas rapi.
    Kecewa. Dengan harga Rp{number}.000 saya berharap lebih.
    Pelayanan {person} luar biasa, masalah saya beres dalam {small} menit.
    Ya lumayan lah, sesuai harga. Tapi tidak akan beli lagi.
    Kamarnya berisik dan sarapannya biasa saja, untung lokasinya di {place} strategis.
    parah, nunggu {number} menit di telepon
    Sudah {small} bulan dipakai tiap hari, aman.
    Buku petunjuknya cuma bahasa Inggris, bingung bacanya.
    Kursusnya bagus, cuma kurang banyak praktik soal {thing}.
    Tiket {code}: printer lantai dua tidak merespons sejak pukul {time}.
    Pertanyaan 4: yang paling perlu dibenahi adalah {aspect}.
    Harga sebanding dengan kualitas. Pasti langganan.
    Kelihatan bahannya dihemat, baru {small} hari sudah lepas.
    Pelayannya jutek, bonnya pun salah hitung.
    10/10 recommended seller!!
    Tidak sesuai foto. Warnanya beda dan baunya aneh.
    Situsnya lemot dan cara bayarnya membingungkan.
    Biasa saja. Setelah baca banyak pujian, saya kira lebih bagus.
    Lokakarya tanggal {date} tentang {thing} terasa terlalu singkat, mau ikut lagi.
    Mohon lampu lorong diganti, sudah {small} minggu kedap-kedip.
    Nenek saya senang sekali dengan hadiahnya, terima kasih kartu ucapannya.
    Balik lagi ke {place} ternyata sudah beda: lebih mahal dan kurang ramah.
    Saya kasih tiga bintang. Yang paling bagus: {aspect}.
    aplikasinya oke tapi iklannya kebanyakan
    Barang oke, pengiriman lama banget, CS susah dihubungi.
    = exercise
    {person} membeli {small} buku tulis seharga {number} ribu rupiah per buah dan sebuah tas {number} ribu. Berapa yang harus dibayar?
    Sebuah kereta berangkat dari {place} dengan kecepatan {number} km/jam, kereta kedua {small} jam kemudian dengan {number} km/jam. Kapan tersusul?
    Di kelas berisi {number} siswa, satu dari setiap {small} siswa naik sepeda. Berapa yang tidak naik sepeda?
    Bak {number} liter diisi keran berdebit {small} liter per menit. Berapa lama sampai penuh?
    {person} menabung {small} ribu rupiah per hari. Berapa hari sampai terkumpul {number} ribu?
    Sebanyak {number} permen dibagi rata kepada {small} anak. Berapa sisanya?
    Sebidang tanah persegi panjang berukuran {number} m kali {small} m. Hitung luas dan kelilingnya.
    Harga jaket {number} ribu rupiah dan didiskon {small} persen. Berapa yang harus dibayar?
    Jika {small} tukang menyelesaikan tembok dalam {number} jam, berapa lama dengan jumlah tukang dua kali lipat?
    Sebuah dadu dilempar {small} kali. Berapa peluang tidak muncul angka enam sama sekali?
    Jumlah dua bilangan bulat berurutan adalah {number}. Adakah penyelesaiannya? Beri alasan.
    Resep untuk {small} orang memerlukan {number} gram tepung. Berapa tepung untuk dua puluh orang?
    {person} {small} tahun lebih tua daripada {person}; jumlah umur keduanya {number} tahun. Berapa umur masing-masing?
    Modal {number} juta rupiah disimpan dengan bunga majemuk {small} persen per tahun. Berapa nilainya setelah {small} tahun?
    Pabrik menghasilkan {number} komponen per hari dan {small} persen di antaranya cacat. Berapa yang bagus dalam seminggu?
    Jarak {place} ke {place} adalah {number} km. Kalau mobil menghabiskan {small} liter per seratus km, berapa bensin yang diperlukan?
    = reply
    Secara umum {thing} butuh kesabaran; yang terpenting adalah menjaga {aspect} sejak awal.
    Tidak ada jawaban tunggal, tetapi kebanyakan ahli sepakat bahwa {aspect} lebih menentukan daripada yang lain.
    Sebaiknya mulai dari yang sederhana dulu dan simpan {thing} untuk nanti.
    Perbedaan utama {thing} dan {other} terletak pada tujuan pemakaiannya.
    Tergantung. Jika Anda punya waktu {small} minggu, {thing} termasuk pilihan yang masuk akal.
    Maaf, datanya belum cukup untuk memastikan; lebih baik tanya ahlinya di {place}.
    Bisa, asalkan {aspect} diperiksa dulu dengan teliti.
    Hitungannya sederhana: {number} dibagi {small}, lalu ditambah biaya tetap.
    Kalau saya sih tidak akan terlalu khawatir soal {thing}; hampir semua orang mengalaminya di awal.
    Ada tiga langkah: siapkan bahannya, cek {aspect}, lalu uji hasilnya.
    Tidak sepenuhnya benar. Kaitannya dengan {thing} memang ada, tetapi penyebabnya biasanya lain.
    Tentu. Bayangkan {thing} seperti jembatan: kalau satu tiang roboh, sisanya bertahan, tetapi tidak lama.
    Jawaban singkatnya tidak. Jawaban panjangnya menyangkut {aspect}.
    Langkah awal yang baik adalah mencatat semua yang berkaitan dengan {thing} selama {small} hari.
    Data paling tepercaya yang saya tahu menyebut {number} kasus, meski angkanya berbeda-beda menurut sumber.
    Idenya bagus, dengan satu catatan: {aspect} bisa membuat biayanya membengkak.
    Bagi pemula, {thing} lebih terjangkau daripada {other}, walau ruang geraknya lebih sempit.
    Betul, ada kekeliruan pada langkah kedua: {aspect} terlewat.
    = sensitive
    Pemerintah menutup media yang kritis dan menyebut semua yang mengganggunya sebagai hoaks.
    Polisi membubarkan unjuk rasa damai dengan kekerasan dan tidak ada yang dimintai tanggung jawab.
    Sejarah resmi menutupi ribuan orang yang mati kelaparan akibat keputusan politik.
    Orang kaya nyaris tidak membayar pajak karena pembuat undang-undang adalah teman mereka.
    Dalam pemilihan di {place} terjadi jual beli suara, dan semua orang tahu.
    Sensor internet tidak melindungi anak-anak, melainkan melindungi penguasa.
    Hakim tunduk pada partai yang berkuasa, putusannya sudah diketahui sebelum sidang.
    Wartawan dipenjara karena memberitakan kontrak yang sebenarnya sudah terbuka.
    Perang itu dijual sebagai pembebasan, padahal perampokan.
    Masyarakat adat diusir dari tanahnya dan buku pelajaran tidak pernah menceritakannya.
    Mogok kerja itu gagal karena pengurus serikatnya sudah dibeli.
    Bertahun-tahun tentara memerintah dengan rasa takut, dan sampai kini membicarakannya masih dianggap tabu.
    = opening
    Halo,
    Selamat pagi,
    Selamat siang, semoga sehat selalu.
    Hai kak,
    Dengan hormat,
    permisi
    Assalamualaikum,
    Mau tanya sebentar.
    Kepada tim terkait,
    Maaf mengganggu waktunya.
    = closing
    Terima kasih!
    Terima kasih sebelumnya.
    Hormat saya,
    Ditunggu kabarnya.
    Salam,
    makasih ya, maaf ngerepotin
    Mohon bantuannya.
    Atas perhatiannya saya ucapkan terima kasih.
    Salam hangat,
    thanks ya!!
    = label.text
    Teks:
    Pesan:
    Isi:
    TEKS
    = label.question
    Pertanyaan:
    Soal:
    T:
    Yang ditanyakan:
    = label.answer
    Jawaban:
    J:
    Penyelesaian:
    Jawaban asisten:
    = label.document
    Dokumen:
    Konteks:
    Kutipan:
    Bacaan:
    = label.criteria
    Kriteria:
    Rubrik:
    Kriteria penilaian:
    Pedoman:
    = labels
    positif, negatif, netral
    keluhan, pertanyaan, saran, pujian
    tagihan, pengiriman, retur, akun, lainnya
    mendesak, biasa, rendah
    spam, bukan spam
    olahraga, politik, ekonomi, budaya, masyarakat
    senang, sedih, marah, takut, terkejut
    ya, tidak, tidak jelas
    pemula, menengah, mahir
    formal, santai
    benar, benar sebagian, salah
    perangkat keras, perangkat lunak, jaringan, akses
    = kind
    email pelanggan
    soal ujian
    ulasan produk
    dialog pendek
    judul berita
    soal cerita matematika
    instruksi untuk asisten
    pesan chat
    keluhan pengguna
    iklan baris
    soal pilihan ganda
    kartu kosakata
    catatan harian
    pertanyaan ke layanan bantuan
    teka-teki
    tugas pemrograman
    = persona
    seorang pensiunan nakhoda kapal
    seorang pustakawan desa
    detektif dalam novel misteri
    seorang nenek yang memasak untuk satu kampung
    guru kimia yang pelupa
    seorang pengacara ketenagakerjaan
    penjual mobil bekas
    seorang astronaut yang baru kembali ke Bumi
    pemandu wisata di {place}
    dokter jaga di instalasi gawat darurat
    seorang filsuf yang tenang
    pelatih sepak bola anak-anak
    robot yang sedang belajar bercanda
    seorang ratu yang diasingkan
    pewawancara dari bagian personalia
    penyihir yang lelah menyelamatkan dunia
    = criterion
    ketepatan fakta
    kejelasan
    kegunaan
    keruntutan
    kesetiaan pada teks asli
    kesopanan
    keringkasan
    mutu penalaran
    ketepatan tata bahasa
    keamanan
    keaslian
    kesesuaian dengan pembaca
    = language
    bahasa Inggris
    bahasa Mandarin
    bahasa Jepang
    bahasa Korea
    bahasa Spanyol
    bahasa Portugis
    bahasa Prancis
    bahasa Indonesia
    bahasa Jerman
    bahasa Rusia
    bahasa Arab
    bahasa Hindi
    = person
    Budi
    Siti
    Agus
    Dewi
    Rizky
    Putri
    Wayan
    Ayu
    Bambang
    Rina
    Fajar
    Lestari
    Hendra
    Nurul
    Yusuf
    Indah
    Made
    Ratna
    Dimas
    Fitri
    Eko
    Wulan
    Andi
    Maya
    Joko
    Sari
    Ilham
    Ketut
    Gilang
    Yanti
    Bayu
    Melati
    Rahmat
    Citra
    = place
    Bandung
    Surabaya
    Yogyakarta
    Semarang
    Medan
    Makassar
    Denpasar
    Malang
    Padang
    Palembang
    Balikpapan
    Manado
    Pontianak
    Solo
    Bogor
    Ambon
    Banjarmasin
    Pekanbaru
    Mataram
    Kupang
    Cirebon
    Jambi
    Jayapura
    Tegal
    Samarinda
    Bukittinggi
    = date
    {d}/{m}/{y}
    {d}-{m}-{y}
    {d}.{m}.{y}
    = thanks
    Terima kasih.
    Makasih banyak, sangat membantu.
    oke makasih
    Sip, terima kasih.
    Terima kasih atas bantuannya.
    siap, thank you!
    """#
}
